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

/**
 * Refuses a form that another site's page sends, whether or not cookies come along: signing in as somebody else would be one. A browser says
 * where each form comes from.
 */
export function refuseForeignForm(request: FastifyRequest, publicUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site === 'same-origin') return;
  if (
    site === undefined &&
    origin !== undefined &&
    (origin === publicUrl || origin === `${request.protocol}://${request.host}`)
  )
    return;
  throw new Forbidden(
    'This form was not sent from a page of this site. Open the page here, and send it again. Nothing was changed.',
  );
}

/** Somebody comes here from elsewhere, in a tab of their own: they see what they may, the other page sees nothing of it, and GET changes nothing. */
function isFollowedLink({ method, headers }: FastifyRequest): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination = 'document' } = headers;
  return (method === 'GET' || method === 'HEAD') && mode === 'navigate' && destination === 'document';
}
