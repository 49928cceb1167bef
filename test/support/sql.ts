import { createHash } from 'node:crypto';
import type { BoundStatement } from '#platform';

/** A text with `$1`, `$2` … and what stands in them, as `rows` and `row` take it. What contains rules of the product is a `Statement`. */
export function sql(text: string, values: readonly unknown[] = []): BoundStatement {
  return { name: `test/${createHash('sha1').update(text).digest('base64url')}`, text, values };
}
