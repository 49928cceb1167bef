import type { CheerioAPI } from 'cheerio';
import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [AUTHOR, PEER] = [0, 1];

let api: TestApi;
let world: World;
let people: WorldClient;
beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [{ displayName: 'Ann' }, { displayName: 'Ben' }],
    courses: [{}],
    enrolments: [
      { member: AUTHOR, course: 0 },
      { member: PEER, course: 0 },
    ],
    subjects: [{ author: AUTHOR, course: 0, title: 'The desk', markdown: 'What we heard was a noun.' }],
  });
  people = new WorldClient(api, world);
});
afterAll(() => api.close());

const path = () => `/reflections/${world.id(0)}`;
const reply = async (member: number, bodyMarkdown: string, parent?: number): Promise<number> => {
  const parentId = parent ? world.id(0, parent) : null;
  const input = { threadId: world.threads[0], parentId, bodyMarkdown, inReplyToRevision: 1 };
  const sent = await people.must(member, 'createReply', input, 'reply { number }');
  // Slips that are mended within five minutes are no change.
  api.clock.advance(3_600_000);
  return sent.reply.number;
};

describe('a reply to what was changed since', () => {
  it.each([
    ['a reply', 'I asked her twice.', 'I asked her once.'],
    ['the text itself', 'What we heard was a noun.', 'What we heard was a verb.'],
  ])('says so, and shows what was answered beside what became of it: %s', async (what, before, after) => {
    const parent = what === 'a reply' ? await reply(AUTHOR, before) : undefined;
    const number = await reply(PEER, 'Why?', parent);
    const reader = readerOf(people, PEER);
    const link = `#r${number} > article .state a`;
    const unchanged = await reader.open(path());
    expect(unchanged.$(link).length).toBe(0);
    if (parent)
      await people.must(AUTHOR, 'updateReply', { id: world.id(0, parent), bodyMarkdown: after }, 'reply { id }');
    else await people.must(AUTHOR, 'updateReflection', { id: world.id(0), bodyMarkdown: after }, 'reflection { id }');
    const thread = await reader.open(path());
    expect(thread.$(link).text()).toBe(`What was answered, Ben, ${number}`);
    // A page that is open shows it beside what it answers; whether the text itself was changed, only one that is loaded anew.
    const piece = await reader.send('GET', `${since(unchanged)}?known=${number}`);
    if (parent) expect(piece.payload).toContain(`/replies/${number}/answered`);
    expect(piece.headers['x-anew']).toBe(parent ? undefined : '1');
    const page = await reader.open(thread.$(link).attr('href') as string);
    expect(page.status).toBe(200);
    expect(page.$('section[aria-labelledby=then] .compared').text()).toBe(before);
    expect(page.$('del').text()).toMatch(/twice|noun/);
    expect(page.$('ins').text()).toMatch(/once|verb/);
    expect(page.$('.kicker a').attr('href')).toBe(`${path()}?reply=${number}#r${number}`);
  });

  it('says that it cannot be shown where it was taken back, and is no page for who sees no such reply', async () => {
    const parent = await reply(AUTHOR, 'I regret this.');
    const number = await reply(PEER, 'You need not.', parent);
    await people.must(AUTHOR, 'removeReply', { id: world.id(0, parent) }, 'reply { id }');
    const at = `/threads/${world.threads[0]}/replies/${number}/answered`;
    const page = await readerOf(people, PEER).open(at);
    expect(page.text).toContain('cannot be shown any more');
    expect(page.text).not.toContain('I regret this.');
    expect((await readerOf(people, null).open(at)).status).toBe(404);
  });
});

describe('a page that is open', () => {
  it('is given each reply that became different by itself, and told which are not there any more', async () => {
    const [changed, gone, above] = [await reply(AUTHOR, 'A.'), await reply(AUTHOR, 'B.'), await reply(AUTHOR, 'C.')];
    const reader = readerOf(people, PEER);
    const asked = since(await reader.open(path()));
    const none = await reader.send('GET', asked);
    expect([none.statusCode, none.payload, none.headers['x-anew']]).toEqual([204, '', undefined]);
    await people.must(AUTHOR, 'updateReply', { id: world.id(0, changed), bodyMarkdown: 'Changed.' }, 'reply { id }');
    await people.must(AUTHOR, 'removeReply', { id: world.id(0, gone) }, 'reply { id }');
    const added = await reply(AUTHOR, 'Added.', above);
    const later = readerOf(people, PEER);
    const some = await later.open(asked);
    const replies = some.$('[data-below] > li, [data-below] > ol > li').toArray();
    expect(replies.map(({ attribs }) => attribs.id)).toEqual([`r${changed}`, `r${added}`]);
    expect(some.$(`[data-below="${above}"]`).find(`#r${added}`).length).toBe(1);
    expect(some.headers).toMatchObject({ 'x-gone': String(gone), 'x-cursor': expect.any(String) });
    expect((await later.send('GET', asked.replace(/[^/]+$/, String(some.headers['x-cursor'])))).statusCode).toBe(204);
    // What somebody else was shown is no beginning for them.
    const other = await readerOf(people, AUTHOR).send('GET', asked);
    expect([other.statusCode, other.headers['x-anew'], other.headers['x-cursor']]).toEqual([204, '1', undefined]);
    expect((await readerOf(people, null).send('GET', asked)).statusCode).toBe(404);
  });
});

/** Where the script of a page asks what became different since. */
function since({ $ }: { $: CheerioAPI }): string {
  const { thread, cursor } = JSON.parse($('[data-island="discussion/thread"]').attr('data-told') as string);
  return `/threads/${thread}/since/${cursor}`;
}

describe('answering a reply', () => {
  it.each([
    ['that was never there', () => '99999'],
    [
      'that was taken back',
      async () => {
        const number = await reply(AUTHOR, 'Never mind.');
        await people.must(AUTHOR, 'removeReply', { id: world.id(0, number) }, 'reply { id }');
        return String(number);
      },
    ],
  ])('says so where it is one %s', async (_what, numberOf) => {
    const number = await numberOf();
    const page = await readerOf(people, PEER).open(`${path()}?answer=${number}`);
    expect(page.status).toBe(200);
    expect(page.$('.thread-place').text()).toContain(number);
  });

  it('says so where it was taken back and has answers, and leads a visitor to signing in', async () => {
    const number = await reply(AUTHOR, 'Never mind.');
    await reply(PEER, 'I do.', number);
    await people.must(AUTHOR, 'removeReply', { id: world.id(0, number) }, 'reply { id }');
    const page = await readerOf(people, PEER).open(`${path()}?answer=${number}`);
    expect(page.$('.thread-place').text()).toContain(`Reply ${number} takes no answer`);
    expect(page.$('form#answer').length).toBe(0);
    const open = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}],
      subjects: [{ author: 0, audience: 'PUBLIC' }],
      replies: [{ subject: 0, author: 0 }],
    });
    const visited = await readerOf(people, null).open(`/reflections/${open.id(0)}?answer=1`);
    expect(visited.$('.thread-place a').attr('href')).toBe(`/sign-in?to=${encodeURIComponent(visited.address)}`);
  });
});

describe('what was done is said once, on the page that it leads to', () => {
  const done = ({ $ }: { $: import('cheerio').CheerioAPI }) =>
    $('.done')
      .toArray()
      .map((one) => $(one).text());

  it('of a reflection that is changed, and withdrawn', async () => {
    const created = await people.must(
      AUTHOR,
      'createReflection',
      { title: 'Mine', bodyMarkdown: 'One.', courseId: world.courses[0] && (await courseId()), publish: true },
      'reflection { id thread { id } }',
    );
    const { id, thread } = created.reflection;
    const reader = readerOf(people, AUTHOR);
    await reader.open(`/reflections/${id}/edit`);
    const saved = await reader.submit('main form.write, main form', { bodyMarkdown: 'Two.' }, 'act=save');
    expect([saved.address, done(saved)]).toEqual([`/reflections/${id}?done=saved`, ['Saved.']]);
    await reader.open(`/threads/${thread.id}/replies/0/withdraw`);
    const withdrawn = await reader.submit('main form');
    expect([withdrawn.address, done(withdrawn)]).toEqual(['/?done=withdrawn', ['It is withdrawn.']]);
  });

  it('of a reply that is changed, and withdrawn', async () => {
    const number = await reply(PEER, 'I think so.');
    const reader = readerOf(people, PEER);
    await reader.open(`/threads/${world.threads[0]}/replies/${number}/edit`);
    expect(done(await reader.submit('main form', { bodyMarkdown: 'I thought so.' }, 'act=save'))).toEqual([
      'Your change is saved.',
    ]);
    await reader.open(`/threads/${world.threads[0]}/replies/${number}/withdraw`);
    expect(done(await reader.submit('main form'))).toEqual(['It is withdrawn.']);
  });

  it('of a reply that was changed in two windows only where somebody says that theirs is to stand', async () => {
    const number = await reply(PEER, 'First.');
    const at = `/threads/${world.threads[0]}/replies/${number}/edit`;
    const [one, other] = [readerOf(people, PEER), readerOf(people, PEER)];
    const change = async (bodyMarkdown: string) => {
      await other.open(at);
      await other.submit('main form', { bodyMarkdown }, 'act=save');
    };
    expect((await one.open(at)).$('.actions [value=save]').text()).toBe('Save');
    await change('Second.');
    const conflict = await one.submit('main form', { bodyMarkdown: 'Mine.' }, 'act=save');
    expect([conflict.status, conflict.$('.actions [value=save]').text()]).toEqual([409, 'Save mine instead']);
    expect(conflict.text).toContain('it replaces what stands there now');
    const preview = await one.submit('main form', {}, 'act=preview');
    expect(preview.$('.actions [value=save]').text()).toBe('Save mine instead');
    await change('Third.');
    const third = await one.submit('main form', {}, 'act=save');
    expect([third.status, third.$('.actions [value=save]').text()]).toEqual([409, 'Save mine instead']);
    expect(third.text).toContain('Third');
    // Its words are those of its button: nothing is "saved again".
    expect(third.$('.problem').text()).not.toMatch(/again/);
    await change('Fourth.');
    // What was compared once is not asked for twice.
    expect((await one.submit('main form', {}, 'act=preview')).text).toContain('Fourth');
    expect(done(await one.submit('main form', {}, 'act=save'))).toEqual(['Your change is saved.']);
    expect((await one.open(at)).$('[name=bodyMarkdown]').text()).toBe('Mine.');
  });

  it('of a report, of the text and of a reply', async () => {
    const number = await reply(AUTHOR, 'Buy my book.');
    const reader = readerOf(people, PEER);
    for (const one of [0, number]) {
      await reader.open(`/threads/${world.threads[0]}/replies/${one}/report`);
      expect((await reader.submit('main form')).$('.problem a').attr('href')).toBe('#reason');
      const page = await reader.submit('main form', { reason: 'SPAM' });
      expect(done(page)).toEqual([expect.stringMatching(/^Thank you/)]);
      expect(page.$('.title-lines .done').length).toBe(one === 0 ? 1 : 0);
    }
  });

  const courseId = async () => (await people.ok(AUTHOR, '{ courses(first: 1) { nodes { id } } }')).courses.nodes[0].id;
});
