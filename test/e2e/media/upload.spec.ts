import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { limits } from '#kernel';
import { codeOf, type Json, type SignedUp } from '../../support/api.js';
import { MEDIA, MediaClient, pathOf, photo } from '../../support/media-client.js';
import { png } from '../../support/png.js';

describe('sending an image', () => {
  let client: MediaClient;
  let ada: SignedUp;
  let jpeg: Buffer;

  beforeAll(async () => {
    client = await MediaClient.start();
    ada = await client.api.signUp('ada');
    jpeg = await photo(700, 500);
  });
  afterAll(() => client?.close());

  /** Every file that the store or an upload under way has on the disk. */
  const files = (folder = '') =>
    readdirSync(join(client.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  /** Tokens end sooner than addresses. */
  const later = async (milliseconds: number) => {
    client.api.clock.advance(milliseconds);
    const input = { emailOrHandle: ada.handle, password: ada.password };
    const document = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    ada.token = (await client.api.ok(document, { input })).signIn.accessToken;
  };
  const messageOf = (body: Json): string => body.errors[0].message;

  it('goes from an announcement to sizes that are read from a signed address, with what it is told by its content', async () => {
    const { createMediaUpload } = await client.api.ok(
      `mutation($input: CreateMediaUploadInput!) {
        createMediaUpload(input: $input) { media { ${MEDIA} } uploadUrl expiresAt } }`,
      { input: { fileName: 'goose.exe', contentType: 'text/plain', bytes: jpeg.length } },
      { token: ada.token },
    );
    const { media, uploadUrl, expiresAt } = createMediaUpload;
    expect(media).toMatchObject({ state: 'AWAITING', width: null, altText: '', showsOutcome: true, variants: [] });
    expect(new Date(expiresAt).getTime() - client.api.clock.now().getTime()).toBe(limits.media.uploadAddress);
    expect((await client.get(media.url)).statusCode).toBe(404);
    const { status, body } = await client.put(uploadUrl, jpeg, { 'content-type': 'application/x-msdownload' });
    expect({ status, ...body.media }).toMatchObject({
      status: 200,
      id: media.id,
      state: 'READY',
      width: 700,
      height: 500,
    });
    expect(body.media.variants.map((variant: Json) => variant.width)).toEqual([320, 640, 700]);
    for (const { url, width } of body.media.variants) {
      const image = await client.get(url);
      expect(image.headers).toMatchObject({
        'content-type': 'image/webp',
        'content-length': `${image.rawPayload.length}`,
      });
      expect(await sharp(image.rawPayload).metadata()).toMatchObject({ format: 'webp', width });
    }
    expect(files('media-incoming')).toEqual([]);
  });

  it('answers the same image to the same file sent twice, also at once, and CONFLICT to another', async () => {
    const { id, uploadUrl } = await client.announce(ada.token, jpeg.length);
    const both = await Promise.all([client.put(uploadUrl, jpeg), client.put(uploadUrl, jpeg)]);
    expect(both.map(({ status }) => status).toSorted()[0]).toBe(200);
    for (const { status, body } of both)
      expect([200, 409]).toContain(body.media ? status : codeOf(body as never) === 'CONFLICT' ? 409 : 0);
    const again = await client.put(uploadUrl, jpeg);
    expect(again).toMatchObject({ status: 200, body: { media: { id, state: 'READY', width: 700 } } });
    const other = Buffer.from(jpeg);
    other[other.length - 3]! ^= 1;
    for (const content of [other, await photo(10, 10)]) {
      const { status, body } = await client.put(uploadUrl, content);
      expect([status, codeOf(body as never)]).toEqual([409, 'CONFLICT']);
    }
    expect(files('media').filter((name) => name.endsWith('.webp')).length % 3).toBe(0);
  });

  it('is refused to whoever was suspended since it was announced, until when it says', async () => {
    const eve = await client.api.signUp('eve');
    const { id, uploadUrl } = await client.announce(eve.token, jpeg.length);
    const before = files();
    const until = new Date(client.api.clock.now().getTime() + 90_000);
    await client.api.db.pool.query('update member set suspended_until = $2 where handle = $1', [eve.handle, until]);
    const { status, body } = await client.put(uploadUrl, jpeg);
    expect([status, codeOf(body as never)]).toEqual([403, 'FORBIDDEN']);
    expect(messageOf(body)).toContain(`${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`);
    expect(files()).toEqual(before);
    client.api.clock.set(until);
    expect(await client.put(uploadUrl, jpeg)).toMatchObject({ status: 200, body: { media: { id, state: 'READY' } } });
  });

  it('leaves nothing of a try that stops half way, and takes the next one', async () => {
    const origin = await client.api.listen();
    const { id, uploadUrl } = await client.announce(ada.token, jpeg.length);
    const before = files();
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    const head = `PUT ${pathOf(uploadUrl)} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${jpeg.length}\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), jpeg.subarray(0, jpeg.length / 2)]));
    while (files().length === before.length) await pause();
    socket.destroy();
    while (files().length > before.length) await pause();
    expect(files()).toEqual(before);
    const whole = await fetch(new URL(pathOf(uploadUrl), origin), { method: 'PUT', body: new Uint8Array(jpeg) });
    expect(await whole.json()).toMatchObject({ media: { id, state: 'READY' } });
  });

  it('lets a newer try take over from one that hangs', async () => {
    const { uploadUrl } = await client.announce(ada.token, jpeg.length);
    const socket = connect(Number(new URL(await client.api.app.getUrl()).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    const head = `PUT ${pathOf(uploadUrl)} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${jpeg.length}\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), jpeg.subarray(0, 100)]));
    while (files('media-incoming').length === 0) await pause();
    expect((await client.put(uploadUrl, jpeg)).status).toBe(200);
    while (!answer.includes('CONFLICT')) await pause();
    socket.destroy();
  });

  it('refuses an address that was changed, is late, or was made for reading, whether there is such an image or not', async () => {
    const { id, uploadUrl } = await client.announce(ada.token, jpeg.length);
    const other = await client.announce(ada.token, jpeg.length);
    const { data } = await client.api.graphql(
      'mutation($input: UpdateMediaInput!) { updateMedia(input: $input) { media { url } } }',
      { input: { id } },
      { token: ada.token },
    );
    const reading = new URL(data.updateMedia.media.url).search;
    for (const wrong of [
      uploadUrl.replace(id, other.id),
      uploadUrl.replace(id, '01890000-0000-7000-8000-000000000000'),
      uploadUrl.replace(/until=\d+/, 'until=99999999999'),
      uploadUrl.replace(/key=.*/, 'key='),
      uploadUrl.split('?')[0]!,
      uploadUrl.split('?')[0] + reading,
    ]) {
      const { status, body } = await client.put(wrong, jpeg);
      expect([status, codeOf(body as never)]).toEqual([403, 'FORBIDDEN']);
    }
    await later(limits.media.uploadAddress);
    expect((await client.put(uploadUrl, jpeg)).status).toBe(200);
    await later(1_000);
    expect((await client.put(other.uploadUrl, jpeg)).status).toBe(403);
  });

  it('answers a repeated announcement with the same image and an address that is good again', async () => {
    const key = { idempotencyKey: 'goose-1' };
    const first = await client.announce(ada.token, jpeg.length, key);
    await later(2 * limits.media.uploadAddress);
    const again = await client.announce(ada.token, jpeg.length, key);
    expect(again.id).toBe(first.id);
    expect((await client.put(first.uploadUrl, jpeg)).status).toBe(403);
    expect((await client.put(again.uploadUrl, jpeg)).status).toBe(200);
  });

  it('takes no more than was announced, and announces no more than is accepted', async () => {
    const most = limits.media.bytes;
    for (const bytes of [0, -1, most + 1]) {
      const answer = await client.api.graphql(
        'mutation($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) { uploadUrl } }',
        { input: { bytes } },
        { token: ada.token },
      );
      expect(answer.errors![0]!.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.bytes' }],
      });
      expect(answer.errors![0]!.message).toMatch(bytes > most ? 'Make it smaller' : 'how long the file is');
    }
    const { uploadUrl } = await client.announce(ada.token, jpeg.length);
    const origin = await client.api.app.getUrl();
    async function* longer() {
      for (let part = 0; part < 40; part++) {
        yield Buffer.alloc(50_000);
        await pause();
      }
    }
    const sent = { method: 'PUT', body: longer(), duplex: 'half' } as unknown as RequestInit;
    expect((await fetch(new URL(pathOf(uploadUrl), origin), sent)).status).toBe(400);
    const declared = await client.put(uploadUrl, Buffer.alloc(0), { 'content-length': `${most + 1}` });
    expect([declared.status, messageOf(declared.body)]).toEqual([
      400,
      expect.stringContaining('10,000,000 are accepted'),
    ]);
    expect(files('media-incoming')).toEqual([]);
  });

  it.each([
    [
      'a program that is called a JPEG',
      () => Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)]),
      'a program for Windows',
    ],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'an SVG drawing',
    ],
    ['a JPEG that is cut short', () => jpeg.subarray(0, jpeg.length * 0.7), 'damaged or cut short'],
    [
      'a PNG of 30,000 × 30,000 pixels',
      () => png(30_000, 30_000, { bits: 1, colour: 0 }, deflateSync(Buffer.alloc(3_751 * 30_000), { level: 1 })),
      '30,000 × 30,000 pixels, and 40 million',
    ],
  ])('refuses %s, says what it is and what would be accepted, and keeps nothing', async (_what, make, words) => {
    const content = make();
    expect(content.length).toBeLessThan(1_000_000);
    const { id, uploadUrl } = await client.announce(ada.token, content.length);
    const before = files();
    const { status, body } = await client.put(uploadUrl, content, { 'content-type': 'image/jpeg' });
    expect([status, codeOf(body as never)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(body.errors[0].extensions.fields[0].path).toBe('body');
    expect(messageOf(body)).toMatch(words);
    expect(messageOf(body)).toMatch(/Send a JPEG|Export it anew|Make it smaller/);
    expect(files()).toEqual(before);
    expect((await client.get(`http://x/media/${id}/2048.webp`)).statusCode).toBe(404);
  });

  it('takes where it was taken out of a photograph', async () => {
    const located = await sharp(jpeg)
      .withExif({ IFD0: { Make: 'Kilroy' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(located).metadata()).exif!.includes('Kilroy')).toBe(true);
    const { uploadUrl } = await client.announce(ada.token, located.length);
    const { body } = await client.put(uploadUrl, located);
    for (const { url } of body.media.variants) {
      const { rawPayload } = await client.get(url);
      expect((await sharp(rawPayload).metadata()).exif).toBeUndefined();
      expect(rawPayload.includes('Kilroy')).toBe(false);
    }
  });
});

const pause = () => new Promise((done) => setTimeout(done, 10));
