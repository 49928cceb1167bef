import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode, type FieldProblem, Unavailable } from '#kernel';
import { troubleOf, unavailable } from '#platform';
import { isTooLong } from './syntax-error.js';

/** Where the details of an internal error go: the only place that ever sees them. */
export type ErrorLog = (details: {
  errorId?: string;
  err: unknown;
  path: string | undefined;
  /** What cannot be used at present, and how many errors for the same reason were not written down before this one. */
  trouble?: string;
  unwritten?: number;
}) => void;

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

/** A document that asks for more than one request may. */
export function tooComplex(message: string): BadRequest {
  return new BadRequest('QUERY_TOO_COMPLEX', message);
}

/** Milliseconds in which each trouble is written down once: it meets every request at the same time. */
const QUIET = 10_000;
const written = new Map<string, { at: number; more: number }>();

/**
 * The one way in which errors leave the house, whichever executor found them. What a person can act on keeps its
 * message; what the house stands on and cannot use at present is UNAVAILABLE; everything else becomes INTERNAL with an id under which the log has the details.
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

/** A flood of errors with one cause is one line in the log, and the next says how many there were. */
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
