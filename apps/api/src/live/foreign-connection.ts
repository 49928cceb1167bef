import type { FastifyRequest } from 'fastify';
import { Forbidden } from '#kernel';

/**
 * Refuses a connection that another site's page opens, whether or not cookies come along: no preflight is asked for, and what it would hear is
 * for whoever is here. Programs name no site.
 */
export function refuseForeignConnection(request: FastifyRequest, publicUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwn = origin === undefined || origin === publicUrl || origin === `${request.protocol}://${request.host}`;
  if (isOwn && (site === undefined || site === 'same-origin' || site === 'none')) return;
  throw new Forbidden("This connection was opened by another site's page. Open this site itself, and try from there.");
}
