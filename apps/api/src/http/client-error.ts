import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { InvalidInput } from '#kernel';
import { unreadPage } from '../../../web/src/page/unread.page.js';
import { siteAt } from '../../../web/src/page/visit.js';

interface Trouble {
  readonly status: number;
  readonly path: string;
  readonly message: string;
  /** What a page says of it. */
  readonly page: Parameters<typeof unreadPage>[2];
}

const UNREADABLE: Trouble = {
  status: 400,
  path: 'request',
  message: 'This is no HTTP request. Send GraphQL by POST to /graphql.',
  page: 'unread',
};

/** By Node's code. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    path: 'body',
    message: 'The request did not arrive in time. Send it again, over a better connection or less at once.',
    page: 'slow',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    path: 'headers',
    message: 'The headers are too long. Send fewer, or smaller cookies.',
    page: 'large',
  },
};

/** Answers what Node gives up reading before Fastify has a request, and so no reply: as a page to a browser, else in the form of every other error. */
export function answerClientError(error: Error & { code?: string; rawPacket?: Buffer }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const trouble = TROUBLES[error.code ?? ''] ?? UNREADABLE;
  const html = pageOf(trouble, error.rawPacket, socket);
  const body = html ?? jsonOf(trouble);
  const head = [
    `HTTP/1.1 ${trouble.status} ${STATUS_CODES[trouble.status]}`,
    `content-type: ${html === undefined ? 'application/json' : 'text/html'}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    "content-security-policy: default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}

function jsonOf({ path, message }: Trouble): string {
  const { code, details } = InvalidInput.at(path, message);
  return JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] });
}

/** Only what was received last is known of the request: browsers send all of their headers at once. */
function pageOf({ page }: Trouble, received: Buffer | undefined, socket: Socket): string | undefined {
  const headers = received?.toString('latin1') ?? '';
  const site = siteAt((socket as Socket & { server?: object }).server ?? {});
  if (!site || !/^accept:[^\r\n]*\btext\/html\b/im.test(headers)) return undefined;
  return unreadPage(site, /^accept-language:\s*([^\r\n]*)/im.exec(headers)?.[1], page);
}
