import type { FastifyRequest } from 'fastify';
import { clientAddress } from './client-address.js';

const of = (ip: string, remoteAddress = '203.0.113.9') =>
  clientAddress({ ip, socket: { remoteAddress } } as FastifyRequest);

describe('the address that a request is counted for', () => {
  it.each([
    ['203.0.113.1', '203.0.113.1'],
    ['::ffff:203.0.113.1', '203.0.113.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['1:2:3::4:5:6', '1:2:3:0::/64'],
  ])('%s is counted as %s', (ip, counted) => {
    expect(of(ip)).toBe(counted);
  });

  it.each(['unknown', '', 'x'.repeat(5_000), '203.0.113.1:80', '[::1]', '1.2.3'])(
    'is that of the socket for %j',
    (ip) => {
      expect(of(ip)).toBe('203.0.113.9');
    },
  );
});
