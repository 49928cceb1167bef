import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InvalidInput, limits } from '#kernel';
import { FormFields } from '../../../web/src/page/form.js';

/** The most bytes of a body, by its type. */
const MOST: Readonly<Record<string, number>> = {
  'application/json': limits.query.bodyBytes,
  'text/csv': limits.metric.fileBytes,
  'application/x-www-form-urlencoded': limits.query.bodyBytes,
};

const NOT_UTF8: Readonly<Record<string, string>> = {
  'text/csv': 'The file is not in UTF-8. Save it as “CSV UTF-8” in your spreadsheet, and send that.',
};

/** Reads the bodies that the API takes. Bytes that are not UTF-8 would be stored as replacement characters, and lost. */
export function readBodies(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  const utf8 = (type: string, read: (text: string, request: never, done: never) => unknown) =>
    app.useBodyParser(type, { bodyLimit: MOST[type] }, (request, body: Buffer, done) => {
      if (isUtf8(body)) read(body.toString(), request as never, done as never);
      else
        done(InvalidInput.at('body', NOT_UTF8[type] ?? 'The request is not in UTF-8. Send it again in that encoding.'));
    });
  utf8('application/json', (text, request, done) => parse(request, text, done));
  utf8('text/csv', (text, _request, done) => (done as (error: null, body: CsvText) => void)(null, new CsvText(text)));
  utf8('application/x-www-form-urlencoded', (text, _request, done) =>
    (done as (error: null, body: FormFields) => void)(null, new FormFields(new URLSearchParams(text))),
  );
}

/** A body that came as text/csv. */
export class CsvText {
  constructor(readonly text: string) {}
}

/** The most bytes of a body of this content type. */
export function mostBytes(contentType: string | undefined): number {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return MOST[type] ?? limits.query.bodyBytes;
}
