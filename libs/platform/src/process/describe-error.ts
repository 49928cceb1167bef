const ADDRESS = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** What an error tells a log. Database errors quote values in their details, and some in their message; mail servers quote addresses. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, severity, driverError } = error as Error & Record<string, unknown>;
  const fromDatabase = severity !== undefined || driverError !== undefined;
  const clean = (text: string | undefined) =>
    (fromDatabase ? text?.replace(/: ".*"/gs, ': (value withheld)') : text)?.replace(ADDRESS, '(address withheld)');
  return {
    type: error.name,
    message: clean(error.message),
    code,
    table,
    constraint,
    stack: clean(error.stack),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
