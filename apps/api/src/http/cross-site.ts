import type { FastifyRequest } from 'fastify';
import { Forbidden } from '#kernel';

/**
 * Refuses what another site's page sends with our cookies. Browsers say where a request comes from (Fetch Metadata,
 * Origin); programs say neither, and carry cookies only on purpose. Beside SameSite cookies and Apollo's demand for a
 * header that needs a preflight, of which none is ever granted.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  const { cookie, origin, 'sec-fetch-site': site } = request.headers;
  if (cookie === undefined) return;
  if (origin !== undefined) {
    if (origin === publicUrl || origin === `${request.protocol}://${request.host}`) return;
  } else if (site === undefined || site === 'same-origin' || site === 'none' || isFollowedLink(request)) {
    return;
  }
  throw new Forbidden(
    "This request came from another site's page with this site's cookies. Open this site itself, and try from there.",
  );
}

/** Somebody comes here from elsewhere, in a tab of their own: they see what they may, the other page sees nothing of it, and GET changes nothing. */
function isFollowedLink({ method, headers }: FastifyRequest): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination = 'document' } = headers;
  return (method === 'GET' || method === 'HEAD') && mode === 'navigate' && destination === 'document';
}
