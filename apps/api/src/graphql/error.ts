import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode, type FieldProblem } from '#kernel';

/** Where the details of an internal error go: the only place that ever sees them. */
export type ErrorLog = (details: { errorId: string; err: unknown; path: string | undefined }) => void;

/** A request that says the wrong thing: the document, its variables, or the way they were sent. */
export class BadRequest extends GraphQLError {
  constructor(
    code: ErrorCode,
    message: string,
    options: { path?: string; nodes?: GraphQLError['nodes']; status?: number } = {},
  ) {
    const fields: FieldProblem[] = [{ path: options.path ?? 'query', message }];
    super(message, {
      nodes: options.nodes,
      extensions: {
        code,
        ...(code === 'BAD_USER_INPUT' ? { fields } : {}),
        http: { status: options.status ?? 400, headers: new Map() },
      },
    });
  }
}

/** PostgreSQL's codes of what a second try may well get past. */
const PASSING = new Set([
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '40001',
  '40P01',
  '53300',
  '25P03',
  '08000',
  '08003',
  '08006',
]);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/**
 * The one way in which errors leave the house, whichever executor found them. What a person can act on keeps its
 * message; everything else becomes INTERNAL with an id under which the log has the details.
 */
export function presentError(error: unknown, log: ErrorLog): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? error : null;
  const path = located?.path;
  const cause = causeOf(error);
  if (cause instanceof DomainError) {
    return { message: cause.message, ...(path && { path }), extensions: { code: cause.code, ...cause.details } };
  }
  if (cause instanceof GraphQLError) {
    const known = requestErrorIn(error);
    if (known) return path ? { ...known, path } : known;
  }
  const errorId = randomUUID();
  log({ errorId, err: cause, path: path?.join('.') });
  const message = isPassing(cause)
    ? `The database could not answer in time. Try again in a moment; with the same idempotencyKey nothing is written twice. If it stays so, tell whoever runs this site the number ${errorId}.`
    : `Something went wrong on our side. Try again; if it stays so, tell whoever runs this site the number ${errorId}.`;
  return { message, ...(path && { path }), extensions: { code: 'INTERNAL', id: errorId } };
}

/** What a resolver threw, from under the wrappings of either executor. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Apollo wraps errors of the parser in its own, execution those about arguments: the first that says what it is counts. */
function requestErrorIn(error: unknown): GraphQLFormattedError | null {
  for (let one = error; one instanceof GraphQLError; one = one.originalError) {
    const known = requestError(one);
    if (known) return known;
  }
  return null;
}

function isPassing(cause: unknown): boolean {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (PASSING.has(code) || UNREACHABLE.has(code))) return true;
  return (
    typeof message === 'string' &&
    /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(message)
  );
}

/** Errors about the request that were made by us, by the GraphQL library or by the server; null for anything else. */
function requestError(error: GraphQLError): GraphQLFormattedError | null {
  // The compiled executor's own errors come without extensions.
  const { code, http: _status, ...details } = (error.extensions ?? {}) as { code?: unknown; http?: unknown };
  const locations = error.locations ? { locations: error.locations } : {};
  switch (code) {
    case 'BAD_USER_INPUT':
    case 'QUERY_TOO_COMPLEX':
    case 'FORBIDDEN':
    case 'UNAUTHENTICATED':
      return { message: error.message, ...locations, extensions: { code, ...details } };
    case 'GRAPHQL_PARSE_FAILED':
      return parseError(error, locations);
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'BAD_REQUEST':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
    case 'PERSISTED_QUERY_NOT_FOUND':
      return badInput('query', error.message.trim(), locations);
    default:
      return argumentError(error);
  }
}

function badInput(path: string, message: string, locations: object): GraphQLFormattedError {
  return { message, ...locations, extensions: { code: 'BAD_USER_INPUT', fields: [{ path, message }] } };
}

function parseError(error: GraphQLError, locations: object): GraphQLFormattedError {
  if (/more tha[nt] \d+ tokens/.test(error.message)) {
    const message = 'This document is longer than we read. Ask for it in several requests.';
    return { message, extensions: { code: 'QUERY_TOO_COMPLEX' } };
  }
  // The parser quotes what it found; strings may hold anything, so only the place is told.
  const place = error.locations?.[0];
  const where = place ? ` at line ${place.line}, column ${place.column}` : '';
  return badInput(
    'query',
    `The document is not GraphQL: there is a syntax error${where}. Correct it there.`,
    locations,
  );
}

/** Both executors refuse a null variable for an argument that has a default and takes no null, in the same words. */
function argumentError(error: GraphQLError): GraphQLFormattedError | null {
  const argument = /^Argument "(\w+)" of (?:non-null|required) type "([\w![\]]+)"/.exec(error.message);
  if (!argument) return null;
  const [, name, type] = argument as unknown as [string, string, string];
  return badInput(name, `\`${name}\` must be a ${type}: leave it out, or give a value that is not null.`, {});
}
