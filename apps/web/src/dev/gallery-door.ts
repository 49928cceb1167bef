import type { AddressInfo } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Whether a page for developers is answered: in development, from this machine, by a server that only this machine reaches. */
export function isAtHome(request: FastifyRequest, development: boolean): boolean {
  const { headers, socket, hostname } = request;
  const listening = request.server.server.address() as AddressInfo | null;
  return (
    development &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined &&
    isLoopback(socket.remoteAddress) &&
    // A server that listens to nobody is asked by its own process.
    (listening === null || isLoopback(listening.address)) &&
    // Another site's name that leads here is another site.
    /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  );
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address);
}
