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

  /** The same problem with its sentences at the fields of a form, whose names are its own. The first that is said of a place stays. */
  movedTo(place: (path: string) => string): Problem {
    const moved = new Map<string, string>();
    for (const [path, message] of this.fields) if (!moved.has(place(path))) moved.set(place(path), message);
    return this.withFields(moved);
  }

  /** The same problem with other sentences at other fields. */
  withFields(sentences: Iterable<readonly [name: string, message: string]>): Problem {
    const fields = [...sentences].map(([path, message]) => ({ path, message }));
    return new Problem({ message: this.message, extensions: { ...this.details, code: this.code, fields } });
  }
}

/** There is no such page, or it is not for this viewer: one answer for both. */
export class NoSuchPage extends Error {}

/** What was here has been withdrawn by its author or removed. */
export class WithdrawnPage extends Error {}
