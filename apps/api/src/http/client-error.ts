import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { InvalidInput } from '#kernel';

interface Trouble {
  readonly status: number;
  readonly path: string;
  readonly message: string;
}

const UNREADABLE: Trouble = {
  status: 400,
  path: 'request',
  message: 'This is no HTTP request. Send GraphQL by POST to /graphql.',
};

/** By Node's code. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    path: 'body',
    message: 'The request did not arrive in time. Send it again, over a better connection or less at once.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    path: 'headers',
    message: 'The headers are too long. Send fewer, or smaller cookies.',
  },
};

/** Answers what Node gives up reading before Fastify has a request, and so no reply, in the form of every other error. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, path, message } = TROUBLES[error.code ?? ''] ?? UNREADABLE;
  const { code, details } = InvalidInput.at(path, message);
  const body = JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
