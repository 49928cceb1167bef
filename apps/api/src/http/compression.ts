import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is compressed: pages and feeds, whose tokens are masked anew each time. */
const PAGES = /^(?:text\/html|application\/atom\+xml|application\/xml)/;

/** Bytes below which it saves nothing that is worth the work. */
const LEAST = 1_024;

/** A tenth smaller than at 4, for a fifth of a millisecond a page. */
const QUALITY = 5;

/**
 * Bytes up to which Brotli looks back 64 kB, beyond them 256 kB. With the smaller window its tables take a quarter of the memory,
 * all of which is touched for each page: half of the work on a page of fifty replies, which grows by a third of a per cent.
 */
const SHORT = 131_072;
const windowOf = (bytes: number) => (bytes <= SHORT ? 16 : 18);

const brotli = promisify(brotliCompress);
const compressors = {
  br: (body: Buffer) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: windowOf(body.length),
      },
    }),
  gzip: promisify(gzip),
};

/**
 * Compresses a page in one piece and in another thread: meanwhile the next one is made. For whoever takes it as it is, it is put into
 * bytes: as a text it would be gone through for its length, and copied behind the head of the answer, first.
 */
export async function compressPage(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < LEAST) return payload;
  if (!PAGES.test(String(reply.getHeader('content-type'))) || reply.hasHeader('content-encoding')) return payload;
  const encoding = encodingOf(request.headers['accept-encoding']);
  const bytes = Buffer.from(payload);
  if (!encoding) return bytes;
  const compressed = await compressors[encoding](bytes);
  void reply.header('content-encoding', encoding).header('content-length', compressed.length);
  return compressed;
}

/** The better of those that are taken; what has the weight 0 is refused. */
export function encodingOf(header: string | string[] | undefined): 'br' | 'gzip' | null {
  const taken = new Set<string>();
  for (const one of String(header ?? '').split(',', 20)) {
    const [name = '', ...parameters] = one.toLowerCase().split(';');
    if (!parameters.some((parameter) => /^\s*q=0(?:\.0*)?\s*$/.test(parameter))) taken.add(name.trim());
  }
  if (taken.has('br') || taken.has('*')) return 'br';
  return taken.has('gzip') ? 'gzip' : null;
}
