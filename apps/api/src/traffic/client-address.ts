import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** Loopback, private and link-local networks (RFC 1918, RFC 4193, RFC 3927, RFC 4291). */
const OWN_NETWORKS: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);

/**
 * Where a request comes from, as far as proxies are trusted, for whatever counts: of IPv6 the first half, since whoever has one such
 * address has 2⁶⁴ of them. What a client calls itself there and is no address is not believed.
 */
export function clientAddress({ ip, socket }: FastifyRequest): string {
  const address = read(ip) ?? read(socket.remoteAddress);
  if (!address) return '';
  if (address.kind() === 'ipv4') return address.toString();
  const { parts } = address as ipaddr.IPv6;
  const groups = parts.slice(0, 4).map((part) => part.toString(16));
  return `${groups.join(':')}::/64`;
}

/** Whether whoever asks stands beside the API: on this machine or in its network, and over no proxy. */
export function isNeighbour({ headers, socket }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  return forwarded === undefined && OWN_NETWORKS.has(read(socket.remoteAddress)?.range() ?? '');
}

/** An address as it is; one of IPv4 that is written as IPv6 is taken as what it is. */
function read(text: string | undefined): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const isAddress = text !== undefined && (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text));
  return isAddress ? ipaddr.process(text) : null;
}
