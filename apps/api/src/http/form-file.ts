import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { errorCodes, type FastifyReply, type FastifyRequest } from 'fastify';
import { InvalidInput, limits } from '#kernel';
import { FormFields } from '../../../web/src/page/form.js';

/** Milliseconds for which what is still being sent is read after an answer, so that its sender reads that. */
const LINGERING = 5_000;

/** Fields that one form has at most: a long one has some fifty. */
const FIELDS = 300;

/**
 * Reads forms that come with a file: the fields in front of it, and no more, so that whoever sent it is known before any of the file is
 * taken in. Other routes take no such forms.
 */
export async function readFormsWithFiles(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(multipart as never);
  fastify.addHook('onRequest', async (request) => {
    const type = request.headers['content-type'] ?? '';
    if (!/^multipart\//i.test(type.trimStart()) || request.routeOptions.config?.page?.files) return;
    throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type);
  });
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.isMultipart()) return;
    linger(request, reply);
    request.body = await readFields(request);
  });
}

async function readFields(request: FastifyRequest): Promise<FormFields> {
  const values = new URLSearchParams();
  let characters = 0;
  // Not by `for … of`: to leave that would end the file as well.
  const parts = request
    .parts({
      limits: { fields: FIELDS, fieldSize: limits.query.bodyBytes, files: 2, fileSize: 2 * limits.media.bytes },
    })
    [Symbol.asyncIterator]();
  for (;;) {
    const { done, value: part } = await parts.next();
    if (done) return new FormFields(values);
    if (part.type === 'file') {
      if (part.filename) return new FormFields(values, part.file);
      // A browser sends an empty one where none was chosen.
      part.file.resume();
    } else {
      const value = String(part.value ?? '');
      characters += value.length;
      if (characters > limits.query.bodyBytes || part.valueTruncated) {
        throw InvalidInput.at('body', 'The form is too long. Shorten what you wrote, then send it again.');
      }
      values.append(part.fieldname, value);
    }
  }
}

/** Whoever is still sending reads the answer only when they are done: for a while they are heard out. */
function linger({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => {
    if (raw.complete) return;
    raw.unpipe();
    raw.resume();
    const timer = setTimeout(() => raw.destroy(), LINGERING);
    timer.unref();
    for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(timer));
  });
}
