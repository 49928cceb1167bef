import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Says in every answer who may keep it: the one place for it. What depends on who asks is kept by nobody, and neither is any
 * error; what is the same for everybody says itself how long it is good for, or is kept by nobody.
 */
export async function sayWhoMayKeepIt(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { url, config } = request.routeOptions;
  const isGraphql = url === '/graphql';
  if (config?.page) {
    reply.header('vary', 'authorization, cookie, accept-language, accept-encoding');
    reply.header('cache-control', ofPage(request, reply.statusCode, config.page.unkept));
  } else if (isGraphql || config?.access?.looksAtToken) {
    // A browser is given the explorer at the address of the API; with cookies, where a request comes from counts.
    reply.header('vary', `${isGraphql ? 'accept, ' : ''}authorization, cookie, origin, sec-fetch-site`);
    reply.header('cache-control', reply.statusCode < 400 ? 'private, no-store' : 'no-store');
  } else if (reply.statusCode >= 400 || !reply.hasHeader('cache-control')) {
    reply.header('cache-control', 'no-store');
  }
}

/**
 * A page is shown again on the way back, but asked for anew; shared caches keep what somebody without any cookie or token sees. Without `no-store`, browsers
 * keep the place in a page that one comes back to.
 */
function ofPage({ headers }: FastifyRequest, status: number, unkept: boolean | undefined): string {
  if (unkept || status >= 400) return 'no-store';
  const isNobodys = headers.cookie === undefined && headers.authorization === undefined;
  return isNobodys && (status === 200 || status === 304) ? 'public, max-age=30' : 'private, no-cache';
}
