import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { isPrivateAddress } from './private-address.js';

/** Where a request comes from, as far as proxies are trusted. What a client calls itself there and is no address is not believed. */
export function clientAddress(request: FastifyRequest): string {
  return isIP(request.ip) === 0 ? (request.socket.remoteAddress ?? '') : request.ip;
}

/** Whether whoever asks stands beside the API: on this machine or in its network, and over no proxy. */
export function isNeighbour({ headers, socket }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  return forwarded === undefined && isPrivateAddress(socket.remoteAddress);
}
