import { VIEWER_TYPES } from '../libs/platform/src/database/viewer-values.js';

const NAMES = Object.keys(VIEWER_TYPES);

/** SQL of the product's with places, `$1` to `$7`, for what it says of the viewer. */
export function placed(sql: string): string {
  return sql.replace(
    /:viewer\.(\w+)/g,
    (_, name: keyof typeof VIEWER_TYPES) => `$${NAMES.indexOf(name) + 1}::${VIEWER_TYPES[name]}`,
  );
}
