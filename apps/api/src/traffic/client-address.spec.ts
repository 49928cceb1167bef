import type { FastifyRequest } from 'fastify';
import { clientAddress, isNeighbour } from './client-address.js';

const of = (ip: string, remoteAddress = '203.0.113.9') =>
  clientAddress({ ip, socket: { remoteAddress } } as FastifyRequest);

describe('the address that a request is counted for', () => {
  it.each([
    ['203.0.113.1', '203.0.113.1'],
    ['::ffff:203.0.113.1', '203.0.113.1'],
    ['::ffff:cb00:7101', '203.0.113.1'],
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

describe('a neighbour', () => {
  const is = (remoteAddress: string | undefined, headers: object = {}) =>
    isNeighbour({ headers, socket: { remoteAddress } } as FastifyRequest);

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.0.1', '::ffff:10.1.2.3', '::ffff:a01:203'],
    ...['::1', 'fd00::1', 'fe80::1%eth0'],
  ])('is whoever asks from %s, over no proxy', (address) => {
    expect(is(address)).toBe(true);
    expect(is(address, { 'x-forwarded-for': '127.0.0.1' })).toBe(false);
    expect(is(address, { forwarded: 'for=127.0.0.1' })).toBe(false);
  });

  it.each(['203.0.113.1', '172.32.0.1', '192.169.0.1', '2001:db8::1', '::ffff:203.0.113.1', 'unknown', '', undefined])(
    'is not who asks from %s',
    (address) => {
      expect(is(address)).toBe(false);
    },
  );
});
