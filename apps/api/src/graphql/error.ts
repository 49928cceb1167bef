import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode, type FieldProblem, Unavailable } from '#kernel';
import { troubleOf, unavailable } from '#platform';
import { isTooLong } from './syntax-error.js';

/** Writes the details of an internal error: nobody else ever sees them. */
export type ErrorLog = (details: {
  errorId?: string;
  err: unknown;
  path: string | undefined;
  /** What cannot be used at present, and how many errors for the same reason were not logged since the last one. */
  trouble?: string;
  unwritten?: number;
}) => void;

/** Something is wrong with the request itself: the document, its variables, or the way in which they were sent. */
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

/** A document that asks for more than one request may. */
export function tooComplex(message: string): BadRequest {
  return new BadRequest('QUERY_TOO_COMPLEX', message);
}

/** Milliseconds in which each trouble is logged once, since every request meets it at the same time. */
const QUIET = 10_000;
const written = new Map<string, { at: number; more: number }>();

/**
 * The one way in which errors are answered, whichever executor found them. What a person can act on keeps its message; what
 * cannot be used at present, such as the database, is UNAVAILABLE; everything else becomes INTERNAL, with an id that the log has, too.
 */
export function presentError(error: unknown, log: ErrorLog): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? error : null;
  const path = located?.path;
  const cause = causeOf(error);
  const trouble = troubleOf(cause);
  const told = trouble ? unavailable(trouble, cause) : cause;
  if (told instanceof Unavailable) writeOnce(trouble ?? 'turned away', told, path?.join('.'), log);
  if (told instanceof DomainError) {
    return { message: told.message, ...(path && { path }), extensions: { code: told.code, ...told.details } };
  }
  if (cause instanceof GraphQLError) {
    const known = requestErrorIn(error);
    if (known) return path ? { ...known, path } : known;
  }
  const errorId = randomUUID();
  log({ errorId, err: cause, path: path?.join('.') });
  const message = `Something went wrong on our side. Try again; if it stays so, tell whoever runs this site the number ${errorId}.`;
  return { message, ...(path && { path }), extensions: { code: 'INTERNAL', id: errorId } };
}

/** Many errors with one cause are one line in the log; the next line says how many there were. */
function writeOnce(trouble: string, told: Unavailable, path: string | undefined, log: ErrorLog): void {
  const before = written.get(trouble);
  const now = performance.now();
  if (before && now - before.at < QUIET) {
    before.more++;
    return;
  }
  written.set(trouble, { at: now, more: 0 });
  log({ err: told.cause ?? told, path, trouble, unwritten: before?.more });
}

/** What a resolver threw, without what either executor has wrapped around it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Apollo and the executors wrap errors in their own: the outermost that is known counts. */
function requestErrorIn(error: unknown): GraphQLFormattedError | null {
  for (let one = error; one instanceof GraphQLError; one = one.originalError) {
    const known = requestError(one);
    if (known) return known;
  }
  return null;
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
      return null;
  }
}

function badInput(path: string, message: string, locations: object): GraphQLFormattedError {
  return { message, ...locations, extensions: { code: 'BAD_USER_INPUT', fields: [{ path, message }] } };
}

function parseError(error: GraphQLError, locations: object): GraphQLFormattedError {
  if (isTooLong(error)) {
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
