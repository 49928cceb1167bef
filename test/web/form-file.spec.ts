import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '#kernel';
import { startApi, type TestApi } from '../support/api.js';
import { photo } from '../support/media-client.js';
import { PageReader } from '../support/page-reader.js';

const MINA = { handle: 'mina', password: 'correct horse battery mina' };
const CAPTIONS = { altText: 'A goose on a desk', credit: 'Mina', licence: 'CC BY 4.0' };

describe('a form with a file', () => {
  let api: TestApi;
  let folder: string;
  let reader: PageReader;
  let token: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    api = await startApi({ config: { dataDir: folder } });
    await api.signUp('wren');
    await api.signUp('mina');
    reader = new PageReader(api);
    await reader.signIn(MINA);
    token = String(reader.page?.$('[name=token]').attr('value'));
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Sent {
    readonly fields?: Readonly<Record<string, string>>;
    readonly file?: Buffer | null;
    readonly fileName?: string;
    readonly behind?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly url?: string;
    readonly by?: PageReader;
  }

  /** Sends it as a browser without scripts does. */
  async function send({ fields = {}, file, fileName = 'goose.jpg', behind = {}, headers, url, by = reader }: Sent) {
    const part = (name: string, value: string) =>
      `--line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const all = (values: object) =>
      Buffer.from(
        Object.entries(values)
          .map(([name, value]) => part(name, value))
          .join(''),
      );
    const head = `--line\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: image/jpeg\r\n\r\n`;
    const body = Buffer.concat([
      all(fields),
      ...(file === undefined ? [] : [Buffer.from(head), file ?? Buffer.alloc(0), Buffer.from('\r\n')]),
      all(behind),
      Buffer.from('--line--\r\n'),
    ]);
    return by.send('POST', url ?? '/pictures', body as never, {
      'content-type': 'multipart/form-data; boundary=line',
      ...headers,
    });
  }

  const pictures = async () => (await api.db.pool.query('select id, state, alt_text, credit, licence from media')).rows;
  const incoming = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /incoming.*\/[^/]+$/.test(name));
  afterEach(() => api.db.pool.query('delete from media'));

  it('stores the picture with what is said about it, and goes on to where it says', async () => {
    const file = await photo(640, 480);
    const answer = await send({ fields: { token, to: '/write?course=c#pictures', ...CAPTIONS }, file });
    expect(answer.statusCode).toBe(303);
    const [picture] = await pictures();
    expect(picture).toMatchObject({
      state: 'READY',
      alt_text: CAPTIONS.altText,
      credit: CAPTIONS.credit,
      licence: CAPTIONS.licence,
    });
    expect(answer.headers.location).toBe(`/write?course=c&picture=${picture.id}#pictures`);
    expect(incoming()).toEqual([]);
  });

  it('leads to no other site, and says where none was chosen', async () => {
    const file = await photo(64, 48);
    const astray = await send({ fields: { token, to: '//evil.example/' }, file });
    expect(astray.headers.location).toMatch(/^\/\?picture=/);
    const empty = await send({ fields: { token, to: '/write' }, file: null, fileName: '' });
    expect(empty.headers.location).toBe('/write?noPicture=1');
    expect(await pictures()).toHaveLength(1);
  });

  it('is refused without the token of its session in front of the file, which then is not taken in', async () => {
    const file = await photo(64, 48);
    const other = new PageReader(api);
    await other.signIn({ handle: 'wren', password: 'correct horse battery wren' });
    const theirs = String(other.page?.$('[name=token]').attr('value'));
    for (const sent of [
      { fields: CAPTIONS, file },
      { fields: { token: 'x' }, file },
      { fields: { token: theirs }, file },
      { fields: CAPTIONS, file, behind: { token } },
    ]) {
      expect((await send(sent)).statusCode).toBe(403);
    }
    expect(await pictures()).toEqual([]);
    expect(incoming()).toEqual([]);
  });

  it('is refused from another site’s page, with or without cookies, and does nothing for a visitor', async () => {
    const file = await photo(64, 48);
    const visitor = new PageReader(api);
    for (const by of [reader, visitor]) {
      const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
      expect((await send({ fields: { token }, file, headers: foreign, by })).statusCode).toBe(403);
    }
    const answer = await send({ fields: { to: '/write' }, file, by: visitor });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?to=%2Fwrite']);
    expect(await pictures()).toEqual([]);
  });

  it('says what is wrong with a file that is no picture, and with one that is too long', async () => {
    const text = await send({ fields: { token }, file: Buffer.from('I am no goose.') });
    expect(text.statusCode).toBe(400);
    const long = await send({ fields: { token }, file: Buffer.alloc(limits.media.bytes + 1) });
    expect(long.statusCode).toBe(400);
    expect(long.payload).toContain('at most');
    expect((await pictures()).filter(({ state }) => state === 'READY')).toEqual([]);
    expect(incoming()).toEqual([]);
  });

  it('is no way to have much text kept in memory, nor a way to anything else', async () => {
    const words = 'x'.repeat(limits.query.bodyBytes / 2);
    const long = await send({ fields: { token, a: words, b: words, c: words } });
    expect(long.statusCode).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`f${at}`, '']));
    expect((await send({ fields: { token, ...many } })).statusCode).toBeGreaterThanOrEqual(400);
    for (const url of ['/sign-out', '/graphql']) {
      expect((await send({ fields: { token }, file: Buffer.alloc(10), url })).statusCode).toBe(415);
    }
  });
});
