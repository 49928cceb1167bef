import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a connection is upgraded with, by the request that asked for it. */
const upgrades = new WeakMap<IncomingMessage, { readonly socket: Duplex; readonly head: Buffer }>();

/** Where requests to upgrade are routed to: clients open the address of the API. */
const ADDRESSES: Readonly<Record<string, string>> = { '/graphql': '/graphql/live' };

/** What came with a request to upgrade; undefined for any other. */
export function upgradeOf(request: IncomingMessage) {
  return upgrades.get(request);
}

/**
 * Gives requests to upgrade the way of all others, so that the same checks stand before them: host, origin, session, budget. What refuses
 * answers as it would anybody.
 */
export function routeUpgrades(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whatever becomes of it: an error that nobody hears ends the process.
    socket.on('error', () => socket.destroy());
    upgrades.set(request, { socket, head });
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const address = ADDRESSES[path];
    if (address) request.url = query === undefined ? address : `${address}?${query}`;
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket as never);
    // Whoever is refused reads why, and nothing more comes.
    response.once('finish', () => socket.end());
    fastify.routing(request, response);
  });
}
