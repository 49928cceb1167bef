import { globSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { limits } from '#kernel';
import { codeOf, type Json, type SignedUp } from '../../support/api.js';
import { MEDIA, MediaClient, pathOf, photo } from '../../support/media-client.js';

const { sending, receiving, unattached, slowest } = limits.media;
const HOUR = 60 * 60 * 1000;

describe('what one member may take of what all upload with', () => {
  let client: MediaClient;
  let port: number;
  let image: Buffer;
  let members = 0;
  let sockets: Hanging[];

  beforeAll(async () => {
    client = await MediaClient.start();
    port = Number(new URL(await client.api.listen()).port);
    image = await photo(40, 30);
  });
  beforeEach(() => {
    sockets = [];
  });
  afterEach(async () => {
    for (const { socket } of sockets) socket.destroy();
    // The next test begins with no file on its way.
    await until(() => onTheirWay() === 0);
  });
  afterAll(() => client?.close());

  interface Hanging {
    readonly socket: Socket;
    answer: string;
  }
  /** Files that have begun to arrive, and neither have come nor were given up. */
  const onTheirWay = () => globSync('media-incoming/*', { cwd: client.folder }).length;
  const join = (): Promise<SignedUp> => client.api.signUp(`sender${members++}`);

  /** Begins to send a file and leaves it at its first hundred bytes. */
  async function hang({ token }: SignedUp): Promise<Hanging> {
    const { uploadUrl } = await client.announce(token, image.length);
    const socket = connect(port, '127.0.0.1');
    const hanging: Hanging = { socket, answer: '' };
    socket.on('error', () => undefined).on('data', (data) => (hanging.answer += data));
    sockets.push(hanging);
    const head = `PUT ${pathOf(uploadUrl)} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${image.length}\r\n\r\n`;
    const before = onTheirWay();
    socket.write(Buffer.concat([Buffer.from(head), image.subarray(0, 100)]));
    await until(() => onTheirWay() > before);
    return hanging;
  }
  async function send({ token }: SignedUp, content = image) {
    const { uploadUrl } = await client.announce(token, content.length);
    return { uploadUrl, ...(await client.put(uploadUrl, content)) };
  }

  it('is a few files at once: the next is told to wait, and everybody else is let in', async () => {
    const [greedy, other] = [await join(), await join()];
    for (let at = 0; at < sending; at++) await hang(greedy);
    const { status, body } = await send(greedy);
    expect([status, codeOf(body as never)]).toEqual([429, 'RATE_LIMITED']);
    expect(body.errors[0].message).toMatch(`sending ${sending} images already`);
    expect((await send(other)).status).toBe(200);
    sockets[0]!.socket.destroy();
    await until(() => onTheirWay() < sending);
    expect((await send(greedy)).status).toBe(200);
  });

  it('is no more than others have when all places are taken: whoever has most makes room', async () => {
    const many: SignedUp[] = [];
    while (many.length * sending < receiving) many.push(await join());
    for (let at = 0; at < receiving; at++) await hang(many[Math.floor(at / sending)]!);
    const newcomer = await join();
    expect((await send(newcomer)).status).toBe(200);
    await until(() => sockets.some(({ answer }) => answer.includes('RATE_LIMITED')));
    const ended = sockets.filter(({ answer }) => answer.includes('RATE_LIMITED'));
    expect(ended).toHaveLength(1);
    expect(ended[0]).toBe(sockets[0]);
  });

  it('is no place for a file that hardly moves', async () => {
    const { socket } = await hang(await join());
    const hanging = sockets[0]!;
    const began = performance.now();
    const drip = setInterval(() => socket.write(Buffer.alloc(10)), 1_000);
    try {
      await until(() => hanging.answer !== '');
    } finally {
      clearInterval(drip);
    }
    expect(hanging.answer).toMatch(/^HTTP\/1.1 400 .*BAD_USER_INPUT/s);
    expect(hanging.answer).toContain('too slowly');
    expect(performance.now() - began).toBeGreaterThan(slowest.grace - 1_000);
  });

  it('is not used up by files that were refused, and a refused try can be repeated', async () => {
    const ada = await join();
    const broken = Buffer.from(image);
    broken.fill(0, 0, 20);
    let last = '';
    for (let at = 0; at < unattached + 1; at++) {
      const { status, uploadUrl } = await send(ada, broken);
      expect(status).toBe(400);
      last = uploadUrl;
    }
    expect((await client.put(last, image)).status).toBe(200);
    expect((await send(ada)).status).toBe(200);
  });

  it('is given back an hour after an announcement that nothing followed', async () => {
    const ada = await join();
    const create = 'mutation($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) { uploadUrl } }';
    const announce = async (token: string) =>
      codeOf(await client.api.graphql(create, { input: { bytes: 9 } }, { token }));
    for (let at = 0; at < unattached; at++) expect(await announce(ada.token)).toBe('ok');
    expect(await announce(ada.token)).toBe('CONFLICT');
    client.api.clock.advance(HOUR);
    const input = { emailOrHandle: ada.handle, password: ada.password };
    const { signIn } = await client.api.ok('mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input,
    });
    expect(await announce(signIn.accessToken)).toBe('ok');
  });

  it('can be looked through: one’s own images without a text, the newest first, in one statement', async () => {
    const [ada, other] = [await join(), await join()];
    await client.upload(other.token, image);
    const first = await client.upload(ada.token, image);
    client.api.clock.advance(1_000);
    const used = await client.upload(ada.token, image);
    client.api.clock.advance(1_000);
    const { id: awaiting } = await client.announce(ada.token, image.length);
    await client.api.ok(
      'mutation($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }',
      { input: { title: 'A goose', bodyMarkdown: 'It came back.', mediaIds: [used] } },
      { token: ada.token },
    );
    let found: Json = {};
    const statements = await client.api.statements.during(async () => {
      found = await client.api.ok(`{ viewer { unattachedMedia { ${MEDIA} } } }`, {}, { token: ada.token });
    });
    const { unattachedMedia } = found.viewer;
    expect(unattachedMedia.map(({ id, state }: Json) => [id, state])).toEqual([
      [awaiting, 'AWAITING'],
      [first, 'READY'],
    ]);
    expect(statements).toHaveLength(1);
    expect((await client.get(unattachedMedia[1].url)).statusCode).toBe(200);
    expect(await client.api.ok('{ viewer { unattachedMedia { id } } }')).toEqual({ viewer: null });
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
}
