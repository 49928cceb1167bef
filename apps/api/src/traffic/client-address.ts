import { isIPv4, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { isPrivateAddress } from './private-address.js';

/**
 * Where a request comes from, as far as proxies are trusted, for whatever counts: of IPv6 the first half, since whoever has one such
 * address has 2⁶⁴ of them. What a client calls itself there and is no address is not believed.
 */
export function clientAddress({ ip, socket }: FastifyRequest): string {
  const address = isIPv4(ip) || isIPv6(ip) ? ip : (socket.remoteAddress ?? '');
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? networkOf(address) : address;
}

/** The first four of the eight groups of an IPv6 address. */
function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] as string).split('::');
  const groups = head === '' ? [] : head.split(':');
  // Two colons stand for as many zeros as are missing.
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const whole = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Whether whoever asks stands beside the API: on this machine or in its network, and over no proxy. */
export function isNeighbour({ headers, socket }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  return forwarded === undefined && isPrivateAddress(socket.remoteAddress);
}
