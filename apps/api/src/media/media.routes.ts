import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock, InvalidInput, isId, limits, NotFound } from '#kernel';
import { MediaAddresses, MediaIntake, MediaQueries, type Signature } from '#media';
import { sendError } from '../http/error.filter.js';
import { describeMedia } from './media-answer.js';

/** Milliseconds for which what is still being sent is read after a refusal, so that its sender reads the answer. */
const LINGERING = 5_000;

const FILE = new RegExp(`^(${limits.media.widths.join('|')})\\.webp$`);

type UploadRequest = FastifyRequest<{ Params: { id: string }; Querystring: Signature }>;
type ImageRequest = FastifyRequest<{ Params: { id: string; file: string }; Querystring: Signature }>;

/**
 * Files of images, on their way in and out. Beside Nest, as its parsers take whole bodies into memory: here nothing is read
 * before its address has been checked, and then it goes to the disk as it comes.
 */
export async function serveMedia(app: NestFastifyApplication): Promise<void> {
  const [clock, addresses] = [app.get(Clock), app.get(MediaAddresses)];
  const [intake, queries] = [app.get(MediaIntake), app.get(MediaQueries)];

  const receive = async (request: UploadRequest) => {
    const { id } = request.params;
    addresses.check('upload', id, request.query, clock.now());
    const media = await intake.accept(id, { stream: request.raw, bytes: lengthOf(request) });
    return describeMedia(addresses, media, clock.now());
  };

  const send = async (request: ImageRequest, reply: FastifyReply) => {
    const { id, file } = request.params;
    const { until, key } = request.query;
    const now = clock.now();
    const signed = until !== undefined || key !== undefined;
    const seconds = signed ? addresses.check('read', id, { until, key }, now) : limits.media.publicSeconds;
    const width = Number(FILE.exec(file)?.[1]);
    const served = isId(id) && width ? await queries.served(id, width, signed, now) : null;
    if (!served) throw new NotFound('image');
    const etag = `"${served.tag}"`;
    if (isKnown(request.headers['if-none-match'], etag)) {
      return reply
        .status(304)
        .headers(headersOf(etag, signed, seconds))
        .send();
    }
    const stored = await served.open();
    if (!stored) {
      request.log.error({ media: id }, 'the file of an image is missing from the store');
      throw new NotFound('image');
    }
    void reply
      .headers(headersOf(etag, signed, seconds))
      .type('image/webp')
      .header('content-length', stored.bytes);
    if (request.method !== 'HEAD') return reply.send(stored.stream);
    stored.stream.destroy();
    return reply.send();
  };

  await app.register((async (routes: FastifyInstance) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', (_request, _stream, done) => done(null));
    routes.setErrorHandler((error, request, reply) => {
      linger(request);
      sendError(error, request, reply);
    });
    routes.put('/media/uploads/:id', receive);
    routes.route({ method: ['GET', 'HEAD'], url: '/media/:id/:file', handler: send });
  }) as never);
}

/** What the answer to an image says beside its content. It holds no script, and would get no chance to run one. */
function headersOf(etag: string, signed: boolean, seconds: number): Record<string, string> {
  return {
    etag,
    'cache-control': `${signed ? 'private' : 'public'}, max-age=${seconds}`,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'",
    // What everybody sees may stand on everybody's pages.
    'cross-origin-resource-policy': signed ? 'same-site' : 'cross-origin',
  };
}

/** @throws InvalidInput for a file that is too long, before any of it is received */
function lengthOf({ headers }: FastifyRequest): number | null {
  const length = headers['content-length'];
  if (length === undefined) return null;
  if (Number(length) > limits.media.bytes) {
    throw InvalidInput.at(
      'body',
      `The file has ${Number(length).toLocaleString('en')} bytes, and ${limits.media.bytes.toLocaleString('en')} are accepted. Make it smaller, as a JPEG or WebP for example.`,
    );
  }
  return Number(length);
}

/** RFC 9110, 13.1.2: any of the tags that the client has, weak or not. */
function isKnown(tags: string | undefined, etag: string): boolean {
  return tags?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false;
}

/** Whoever is still sending reads the answer only when they are done: for a while they are heard out. */
function linger({ raw }: FastifyRequest): void {
  if (raw.complete || raw.method !== 'PUT') return;
  const timer = setTimeout(() => raw.destroy(), LINGERING);
  timer.unref();
  for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(timer));
}
