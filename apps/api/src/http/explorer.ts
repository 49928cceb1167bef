import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import type { FastifyReply } from 'fastify';

const BASE = '/explorer/';

/** What it shows at first. */
export const FIRST_QUERY = `# Sign in first to see what members see:
#   mutation { signIn(input: { emailOrHandle: "…", password: "…", cookies: true }) { viewer { user { handle } } } }
{
  reflections(first: 5) {
    nodes {
      title
      excerpt
      author { handle }
      thread { replyCount }
    }
  }
}
`;

const OPTIONS = {
  baseURL: BASE,
  endpointURL: '/graphql',
  serveInitialOptionsInSeperateRequest: 'start.js',
  disableAccount: true,
  initialName: 'Commonplace',
  // Nothing that advertises, asks or looks for updates.
  persistedSettings: {
    'banners.disable': true,
    'alert.disableUpdateNotification': true,
    disablePushNotification: true,
    'schema.reloadOnStart': true,
  },
  initialQuery: FIRST_QUERY,
} as const;

/** All from here, nothing evaluated; Angular writes its components' styles into the page, which needs inline styles. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const page = renderAltair(OPTIONS);

/** Serves Altair from the installed package, below /explorer/: nothing is loaded from anywhere else. */
export async function serveExplorer(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(`${BASE}start.js`, (_request, reply) =>
    reply.type('text/javascript').send(renderInitialOptions(OPTIONS)),
  );
  await app.register(staticFiles as never, {
    root: getDistDirectory(),
    prefix: BASE,
    index: false,
    decorateReply: false,
    immutable: false,
    maxAge: '1h',
    setHeaders: (reply: FastifyReply) => reply.header('content-security-policy', POLICY),
  });
}

export function sendExplorer(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page);
}
