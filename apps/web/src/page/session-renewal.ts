import type { FastifyRequest } from 'fastify';

/** Below the path of the refresh cookie, which comes along nowhere else. */
export const RENEWAL = '/graphql/renew';

/** Where a request goes whose access token has ended, to come back with a new one; undefined on the way from there. */
export function renewalOf(request: FastifyRequest): string | undefined {
  if (request.url.startsWith(RENEWAL) || /[?&]renewed=1(?:&|$)/.test(request.url)) return undefined;
  return `${RENEWAL}?to=${encodeURIComponent(request.url)}`;
}
