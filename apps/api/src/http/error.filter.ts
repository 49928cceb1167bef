import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode } from '#kernel';
import { answerErrorPage, describeThrown } from '../../../web/src/page/error.page.js';
import { renewalOf } from '../../../web/src/page/session-renewal.js';
import { presentError } from '../graphql/error.js';
import { mostBytes } from './body.js';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  LOCKED: 423,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Sentences for what the server refuses by itself before the API sees it, by status. */
const REFUSALS: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address. The API answers at /graphql.',
  405: 'This address does not answer this method. Send GraphQL by POST to /graphql.',
  414: 'A part of this address is longer than any address here. Copy it again from where you found it.',
  415: 'Send the request as application/json, or a table as text/csv, in UTF-8.',
};

const ODD_ADDRESS =
  'This address has a % that begins no character. Write what is not a letter or digit as its UTF-8 bytes: %C3%A9 for é.';

/** What fails outside GraphQL has the same form as inside it, and says as little of what went on. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    // Within GraphQL there is one presentation of errors for all fields; filters would see the roots only.
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    sendError(error, request, reply);
  }
}

/** Answers an error, whoever found it: Nest, a hook, or Fastify before there was a route. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = describe(error, request);
  if (wantsPage(request)) {
    void sendErrorPage(request, reply, status, body);
    return;
  }
  const retryAfter = body.extensions?.retryAfter;
  if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply
    .header('cache-control', 'no-store')
    .status(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [body] });
}

/** Whether a person looks at the answer: at a page's route, or wherever else a browser asks for a page. */
function wantsPage({ routeOptions, headers }: FastifyRequest): boolean {
  return routeOptions.config?.page !== undefined || /\btext\/html\b/.test(headers.accept ?? '');
}

async function sendErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  body: GraphQLFormattedError,
): Promise<void> {
  const ended = body.extensions?.code === 'UNAUTHENTICATED' && renewalOf(request);
  if (ended) {
    // 307 keeps what a form sent.
    void reply.header('cache-control', 'no-store').redirect(ended, request.method === 'GET' ? 303 : 307);
    return;
  }
  const retryAfter = body.extensions?.retryAfter;
  if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
  const page = await answerErrorPage(request, reply, status, body);
  void reply.header('cache-control', 'no-store').send(page);
}

function describe(error: unknown, request: FastifyRequest): { status: number; body: GraphQLFormattedError } {
  const thrown = describeThrown(error);
  if (thrown) {
    return { status: thrown.status || STATUS[thrown.body.extensions?.code as ErrorCode], body: thrown.body };
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    const isAddress = (error as { code?: unknown }).code === 'FST_ERR_BAD_URL';
    const message = isAddress ? ODD_ADDRESS : refusal(status, request);
    const code: ErrorCode = status === 404 ? 'NOT_FOUND' : status === 403 ? 'FORBIDDEN' : 'BAD_USER_INPUT';
    const fields = code === 'BAD_USER_INPUT' ? { fields: [{ path: isAddress ? 'address' : 'body', message }] } : {};
    return { status, body: { message, extensions: { code, ...fields } } };
  }
  const body = presentError(error, (details) => request.log.error(details, 'a request failed'));
  return { status: STATUS[body.extensions?.code as ErrorCode], body };
}

function refusal(status: number, request: FastifyRequest): string {
  if (status === 413) {
    return `The body is larger than ${mostBytes(request.headers['content-type']).toLocaleString('en')} bytes. Send less at once.`;
  }
  return REFUSALS[status] ?? 'The request could not be read: send well-formed JSON (UTF-8) by POST.';
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof DomainError) return undefined;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
