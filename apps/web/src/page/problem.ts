import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '#kernel';

/** What the schema refused, in the words of the page's language. */
export class Problem extends Error {
  readonly code: ErrorCode;
  /** Sentences by the last name of the input's field: `bodyMarkdown`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whatever else the error tells (`currentRevision`, `retryAfter`). */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(error: GraphQLFormattedError) {
    super(error.message);
    const { code, fields, ...details } = error.extensions ?? {};
    this.code = (code ?? 'INTERNAL') as ErrorCode;
    this.details = details;
    const found = (fields ?? []) as ReadonlyArray<{ path: string; message: string }>;
    this.fields = new Map(found.map(({ path, message }) => [path.replace(/^input\./, ''), message]));
  }
}

/** There is no such page, or it is not for this viewer: one answer for both. */
export class NoSuchPage extends Error {}

/** What was here has been withdrawn by its author or removed. */
export class WithdrawnPage extends Error {}
