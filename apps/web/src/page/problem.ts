import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '#kernel';

interface Found {
  readonly path: string;
  readonly message: string;
  readonly image?: number;
  readonly lacks?: Lacking['lacks'];
}

/** What one picture lacks. */
export interface Lacking {
  readonly path: string;
  /** Which one of those that were sent or are stored, from 1. */
  readonly image: number;
  readonly lacks: ReadonlyArray<'altText' | 'credit' | 'licence'>;
}

/** What the schema refused, in the words of the page's language. */
export class Problem extends Error {
  readonly code: ErrorCode;
  /** Sentences by the last name of the input's field: `bodyMarkdown`. */
  readonly fields: ReadonlyMap<string, string>;
  /** What pictures lack before they are published. */
  readonly lacking: readonly Lacking[];
  /** Whatever else the error tells (`currentRevision`, `retryAfter`). */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(error: GraphQLFormattedError) {
    super(error.message);
    const { code, fields, ...details } = error.extensions ?? {};
    this.code = (code ?? 'INTERNAL') as ErrorCode;
    this.details = details;
    const found = ((fields ?? []) as readonly Found[]).map((field) => ({
      ...field,
      path: field.path.replace(/^input\./, ''),
    }));
    const said = Map.groupBy(found, ({ path }) => path);
    this.fields = new Map([...said].map(([path, all]) => [path, sentencesOf(all)]));
    this.lacking = found.flatMap(({ path, image, lacks }) => (image && lacks ? [{ path, image, lacks }] : []));
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

/** All that is said of a field, each sentence once. */
function sentencesOf(found: readonly Found[]): string {
  return [...new Set(found.map(({ message }) => message))].join(' ');
}

/** A problem that a page found itself, in the form of the schema's; none where no field has one. */
export function problemOf(fields: Iterable<readonly [name: string, message: string]>): Problem | undefined {
  const found = [...fields].map(([path, message]) => ({ path, message }));
  if (found.length === 0) return undefined;
  return new Problem({
    message: found.map(({ message }) => message).join(' '),
    extensions: { code: 'BAD_USER_INPUT', fields: found },
  });
}

/** What whoever may not change something is told. */
export function notTheirs(message: string): Problem {
  return new Problem({ message, extensions: { code: 'FORBIDDEN' } });
}

/** There is no such page, or it is not for this viewer: one answer for both. */
export class NoSuchPage extends Error {}

/** What was here has been withdrawn by its author or removed. */
export class WithdrawnPage extends Error {}
