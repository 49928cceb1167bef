import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { compressPage, encodingOf } from './compression.js';

describe('how a page is compressed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5, BR;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip; q=0', null],
    ['*', 'br'],
    ['identity', null],
    ['', null],
    [undefined, null],
  ])('is what %j takes', (header, encoding) => {
    expect(encodingOf(header)).toBe(encoding);
  });
});

describe('a page that is sent', () => {
  const send = (page: string, encoding?: string) => {
    const headers = new Map<string, unknown>([['content-type', 'text/html; charset=utf-8']]);
    const reply = {
      getHeader: (name: string) => headers.get(name),
      hasHeader: (name: string) => headers.has(name),
      header: (name: string, value: unknown) => headers.set(name, value) && reply,
    };
    const request = { headers: { 'accept-encoding': encoding } };
    return compressPage(
      request as unknown as FastifyRequest,
      reply as unknown as FastifyReply,
      page,
    ) as Promise<Buffer>;
  };

  it.each([2_000, 60_000, 400_000])('is what it was, of %i characters, however it comes', async (length) => {
    const page = '“Ça va”, 鵝 · '.repeat(Math.ceil(length / 13));
    expect(String(await send(page))).toBe(page);
    expect(String(brotliDecompressSync(await send(page, 'br')))).toBe(page);
    expect(String(gunzipSync(await send(page, 'gzip')))).toBe(page);
  });
});
