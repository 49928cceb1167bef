import { Problem } from '../page/problem.js';

/** A problem that a page found itself, in the form of the schema's. */
export function problemOf(fields: ReadonlyMap<string, string>): Problem | undefined {
  if (fields.size === 0) return undefined;
  const found = [...fields].map(([path, message]) => ({ path, message }));
  return new Problem({
    message: found.map(({ message }) => message).join(' '),
    extensions: { code: 'BAD_USER_INPUT', fields: found },
  });
}

/** What whoever may not change something is told. */
export function notTheirs(message: string): Problem {
  return new Problem({ message, extensions: { code: 'FORBIDDEN' } });
}
