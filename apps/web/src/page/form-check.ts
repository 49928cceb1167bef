import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { visitOf } from './visit.js';

/** Learns who visits a page, and refuses a form of another session's page: signed out since, or signed in as somebody else. */
export async function refuseForeignToken(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { page } = request.routeOptions.config ?? {};
  if (!page || page.arriving) return;
  const visit = visitOf(request, reply);
  await visit.identify();
  if (request.method === 'POST' && !visit.sentByOwnForm()) {
    throw new Problem({ message: visit.t('problem.foreignForm'), extensions: { code: 'FORBIDDEN' } });
  }
}
