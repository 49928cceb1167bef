import { BlockList, isIP } from 'node:net';

/** Loopback, private and link-local networks (RFC 1918, RFC 4193, RFC 3927, RFC 4291). */
const networks = new BlockList();
for (const [address, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  networks.addSubnet(address, prefix, 'ipv4');
}
for (const [address, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  networks.addSubnet(address, prefix, 'ipv6');
}

/** Whether an address is of this machine or of the network that it stands in. */
export function isPrivateAddress(address: string | undefined): boolean {
  const bare = address?.replace(/^::ffff:(?=\d+\.)/, '') ?? '';
  const version = isIP(bare);
  return version !== 0 && networks.check(bare, version === 6 ? 'ipv6' : 'ipv4');
}
