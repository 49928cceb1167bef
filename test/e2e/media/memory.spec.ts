import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Json } from '../../support/api.js';
import { ApiProcess } from '../../support/api-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { png } from '../../support/png.js';

/** Megabytes that the API's process may ever have. */
const MOST = 640;

describe('the memory that images take', () => {
  let database: TestDatabase;
  let api: ApiProcess;
  let token: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiProcess.start(database);
    token = (
      await ask('mutation($input: SignUpInput!) { signUp(input: $input) { accessToken } }', {
        input: { handle: 'ada', email: 'ada@example.org', password: 'correct horse battery ada', displayName: 'Ada' },
      })
    ).signUp.accessToken;
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  async function ask(query: string, variables: object): Promise<Json> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${api.origin}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return ((await answer.json()) as Json).data;
  }

  async function send(content: Buffer): Promise<{ status: number; body: Json }> {
    const { createMediaUpload } = await ask(
      'mutation($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) { uploadUrl } }',
      { input: { bytes: content.length } },
    );
    const answer = await fetch(createMediaUpload.uploadUrl, { method: 'PUT', body: content as never });
    return { status: answer.status, body: (await answer.json()) as Json };
  }

  it('stays under 640 MB for the largest that is accepted, for what is refused, and for several at once', async () => {
    const started = await api.peak();
    const refused: Buffer[] = [
      // 900 million pixels in 500 kB.
      png(30_000, 30_000, { bits: 1, colour: 0 }, deflateSync(Buffer.alloc((30_000 / 8 + 1) * 30_000), { level: 1 })),
      // A text of 100 MB in its metadata, of 450 kB: no picture needs it.
      png(64, 64, { bits: 8, colour: 0 }, deflateSync(Buffer.alloc(65 * 64)), [
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(100_000_000), { level: 1 })]),
      ]),
    ];
    // 40 megapixels in several passes, of which the decoder would hold a quarter of a gigabyte.
    refused.push(await photograph(true, '4:4:4'));
    const [huge, bomb, passes] = await Promise.all(refused.map(send));
    expect(huge).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
    expect(passes!.body.errors[0].message).toMatch('progressive JPEG');
    expect([200, 400]).toContain(bomb!.status);

    const side = 6_320;
    const largest = [
      // 40 megapixels of four bytes, of 160 kB.
      png(side, side, { bits: 8, colour: 6 }, deflateSync(Buffer.alloc((side * 4 + 1) * side), { level: 1 })),
      await photograph(false, '4:4:4'),
      await photograph(true, '4:2:0'),
      await sharp({ create: { width: 2_800, height: 2_800, channels: 4, background: '#30508080' } })
        .avif({ effort: 0 })
        .toBuffer(),
    ];
    const answers = await Promise.all([...largest, largest[0] as Buffer, largest[2] as Buffer].map(send));
    expect(answers.map(({ status, body }) => body.errors?.[0].message ?? status)).toEqual(answers.map(() => 200));
    const peak = await api.peak();
    expect(peak).toBeGreaterThanOrEqual(started);
    expect(peak).toBeLessThan(MOST);
  });
});

/** 40 megapixels with something to see. A progressive one is held whole by its decoder. */
function photograph(progressive: boolean, chromaSubsampling: string): Promise<Buffer> {
  const [width, height] = [7_300, 5_475];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < 1_000_000; at++) pixels[at] = (at >> 6) ^ (at >> 15);
  for (let at = 1_000_000; at < pixels.length; at *= 2) pixels.copy(pixels, at, 0, at);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 40, progressive, chromaSubsampling })
    .toBuffer();
}
