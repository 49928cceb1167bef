import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Visit, visitOf } from '../page/visit.js';

/**
 * The visit of a feed reader or a search engine, as a parameter: a visitor's, whatever cookies and tokens come along, and in English, so
 * that what is answered is the same for everybody.
 */
export const AsVisitor = createParamDecorator((_data: unknown, execution: ExecutionContext) => {
  const http = execution.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  for (const name of ['cookie', 'authorization', 'accept-language']) delete request.headers[name];
  request.cookies = {};
  return visitOf(request, http.getResponse<FastifyReply>());
});

/** Answers what everybody may keep for so many seconds; nothing where the reader has it already. */
export function give({ request, reply }: Visit, type: string, text: string, seconds: number): string {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  void reply
    .type(type)
    .header('cache-control', `public, max-age=${seconds}`)
    .header('vary', 'accept-encoding')
    .header('etag', etag);
  if (!request.headers['if-none-match']?.split(',').some((one) => one.trim() === etag)) return text;
  void reply.status(304);
  return '';
}
