import { tags } from './tag.js';
import { broader } from './tag-broader.js';
import { names } from './tag-name.js';

/**
 * The tags that came with the product when they landed, one array for each table. They are spelt out as rows, so that no change to how names are
 * compared reaches what installations have; further ones come by a migration of their own.
 */
export function seedRows() {
  return { tags, names, broader };
}
