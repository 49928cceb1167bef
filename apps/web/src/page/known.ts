import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers a text with a tag of what it says; nothing where the reader has it already.
 * @param says the same without what is different each time and means the same
 */
export function unlessKnown(request: FastifyRequest, reply: FastifyReply, text: string, says = text): string {
  const etag = `W/"${createHash('sha256').update(says).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', etag);
  if (!request.headers['if-none-match']?.split(',').some((one) => one.trim() === etag)) return text;
  void reply.status(304);
  return '';
}
