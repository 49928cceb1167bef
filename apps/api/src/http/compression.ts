import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is compressed: pages and feeds, whose tokens are masked anew each time. */
const PAGES = /^(?:text\/html|application\/atom\+xml|application\/xml)/;

/** Bytes below which it saves nothing that is worth the work. */
const LEAST = 1_024;

/** A tenth smaller than at 4, for a fifth of a millisecond a page; a window of 256 kB, since hardly a page is longer. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } };

const compressors = { br: (body: Buffer) => promisify(brotliCompress)(body, BROTLI), gzip: promisify(gzip) };

/** Compresses a page in one piece and in another thread: meanwhile the next one is made. */
export async function compressPage(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < LEAST) return payload;
  if (!PAGES.test(String(reply.getHeader('content-type'))) || reply.hasHeader('content-encoding')) return payload;
  const encoding = encodingOf(request.headers['accept-encoding']);
  if (!encoding) return payload;
  const compressed = await compressors[encoding](Buffer.from(payload));
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
