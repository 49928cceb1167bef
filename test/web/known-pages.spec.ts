import { ANA, BEN, ModerationClient } from '../support/moderation-client.js';

describe('a page of a thread that a visitor has already', () => {
  let moderation: ModerationClient;
  let threadId: string;
  beforeAll(async () => {
    moderation = await ModerationClient.start();
    const input = { title: 'Quiet hours', bodyMarkdown: 'They are loud.', audience: 'PUBLIC', publish: true };
    const made = await moderation.people.must(ANA, 'createReflection', input, 'reflection { id }');
    threadId = made.reflection.id;
    await moderation.write('They were quiet once.', BEN, threadId);
  });
  afterAll(() => moderation?.close());

  const get = (known?: string, member: number | null = null) => {
    const token = moderation.people.token(member);
    const headers = { ...(known && { 'if-none-match': known }), ...(token && { authorization: `Bearer ${token}` }) };
    return moderation.api.inject({ url: `/reflections/${threadId}`, headers });
  };
  const cursorIn = (page: string) => JSON.parse(`"${/"cursor":"([\w-]+)"/.exec(unescaped(page))?.[1]}"`) as string;
  const unescaped = (page: string) => page.replaceAll('&quot;', '"');

  it('is not sent again, though its cursor is another each time: the page that it is of is the same', async () => {
    const [one, two] = [await get(), await get()];
    const etag = String(one.headers.etag);
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(two.headers.etag).toBe(etag);
    const cursors = [one, two].map(({ body }) => cursorIn(body));
    expect(new Set(cursors).size).toBe(2);
    expect(one.body.replace(cursors[0]!, '')).toBe(two.body.replace(cursors[1]!, ''));
    const again = await get(`"other", ${etag}`);
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    for (const name of ['cache-control', 'vary']) expect(again.headers[name]).toBe(one.headers[name]);
    expect(again.headers['cache-control']).toBe('public, max-age=30');
  });

  it('tells nothing of what they may not see, and is sent again once there is something that they may', async () => {
    const etag = String((await get()).headers.etag);
    const held = await moderation.write('Held, HOLD.', BEN, threadId);
    expect((await get(etag)).statusCode).toBe(304);
    await moderation.decided(7, { action: 'APPROVE', contentId: held });
    const after = await get(etag);
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('Held, HOLD.');
    expect(after.headers.etag).not.toBe(etag);
  });

  it('is sent to members each time: its forms are good for one page', async () => {
    const page = await get(undefined, BEN);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('name="idempotencyKey"');
    expect(page.headers.etag).toBeUndefined();
    expect((await get(String((await get()).headers.etag), BEN)).statusCode).toBe(200);
  });
});
