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

/** The same problem, with its sentences at the fields of the form: the schema has its own names. The first that is said of a place stays. */
export function movedTo(problem: Problem, place: (path: string) => string): Problem {
  const fields = new Map<string, string>();
  for (const [path, message] of problem.fields) {
    const name = place(path);
    if (!fields.has(name)) fields.set(name, message);
  }
  return new Problem({
    message: problem.message,
    extensions: {
      ...problem.details,
      code: problem.code,
      fields: [...fields].map(([path, message]) => ({ path, message })),
    },
  });
}

/** What whoever may not change something is told. */
export function notTheirs(message: string): Problem {
  return new Problem({ message, extensions: { code: 'FORBIDDEN' } });
}
