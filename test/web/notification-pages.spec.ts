import { type Json, startApi, type TestApi } from '../support/api.js';
import { PageReader, type ReadPage } from '../support/page-reader.js';

const DAY = 24 * 60 * 60 * 1000;
let api: TestApi;
let wren: string;
let mina: string;
let zofia: string;
let reflectionId: string;
let threadId: string;
let hiddenReplyId: string;

const login = (handle: string) => ({ handle, password: `correct horse battery ${handle}` });

async function must(token: string, mutation: string, input: object, payload: string): Promise<Json> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation M($input: ${name}!) { ${mutation}(input: $input) { ${payload} } }`;
  return (await api.ok(document, { input }, { token }))[mutation];
}

const reply = async (token: string, bodyMarkdown: string): Promise<Json> =>
  (await must(token, 'createReply', { threadId, bodyMarkdown }, 'reply { id number }')).reply;

beforeAll(async () => {
  api = await startApi();
  wren = (await api.signUp('wren')).token;
  mina = (await api.signUp('mina')).token;
  zofia = (await api.signUp('zofia')).token;
  const input = { title: 'Reach & <goals>', bodyMarkdown: 'Text.', audience: 'MEMBERS', publish: true };
  const { reflection } = await must(mina, 'createReflection', input, 'reflection { id thread { id } }');
  reflectionId = reflection.id;
  threadId = reflection.thread.id;
  await reply(zofia, 'An answer to you.');
  const own = await reply(mina, 'Something rude, by mina.');
  hiddenReplyId = own.id;
  api.clock.advance(60_000);
  const decision = { contentId: hiddenReplyId, action: 'HIDE', reason: 'It is rude to a colleague.' };
  await must(wren, 'decide', decision, 'decision { id }');
});
afterAll(() => api.close());

/** A token of this moment. */
const tokenOf = async (handle: string): Promise<string> =>
  (
    await api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { emailOrHandle: handle, password: login(handle).password },
    })
  ).signIn.accessToken;

const reader = async (handle = 'mina') => {
  const made = new PageReader(api, { 'accept-language': 'en' });
  made.cookies.set('zone', { value: 'Europe/London', path: '/' });
  await made.signIn(login(handle));
  return made;
};
const words = ({ $ }: ReadPage) =>
  $('.notice-words')
    .map((_at, h3) =>
      $(h3)
        .text()
        .replace(/[\u2068\u2069]/g, ''),
    )
    .get();

describe('notices', () => {
  it('are for whoever is signed in, and kept by nobody', async () => {
    const visitor = new PageReader(api);
    expect((await visitor.open('/notifications')).address).toBe('/sign-in?to=/notifications');
    const page = await (await reader()).open('/notifications');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('say who did what where, and lead to the very reply', async () => {
    const page = await (await reader()).open('/notifications');
    expect(page.$('h2').text()).toBe('Today');
    expect(words(page)).toEqual([
      'New: A moderator hid your reply in “Reach & <goals>”',
      'New: zofia replied to you in “Reach & <goals>”',
    ]);
    expect(
      page
        .$('.notice-words a')
        .map((_at, a) => page.$(a).attr('href'))
        .get(),
    ).toEqual([`/reflections/${reflectionId}?reply=2#r2`, `/reflections/${reflectionId}?reply=1#r1`]);
    expect(page.text).toContain('It is rude to a colleague.');
    expect(page.$('.judged pre').text()).toBe('Something rude, by mina.');
  });

  it('are in the reader’s language', async () => {
    const other = await reader();
    other.cookies.set('settings', { value: 'language=es', path: '/' });
    const page = await other.open('/notifications');
    expect(words(page)).toEqual([
      'Nuevo: Moderación ocultó tu respuesta en «Reach & <goals>»',
      'Nuevo: zofia te respondió en «Reach & <goals>»',
    ]);
  });

  it('are not another member’s, whatever the form says', async () => {
    const own = await (await reader()).open('/notifications');
    const id = own.$('form[data-read] [name=id]').first().attr('value') as string;
    const other = await reader('zofia');
    const theirs = await other.open('/notifications');
    expect(theirs.html).not.toContain('rude');
    const token = theirs.$('form[action="/sign-out"] [name=token]').attr('value') as string;
    const answer = await other.send('POST', '/notifications/read', `token=${token}&id=${id}`);
    expect(answer.statusCode).toBe(422);
    expect(words(await (await reader()).open('/notifications'))[0]).toMatch(/^New/);
  });

  it('can be appealed: too few words are kept with what is wrong, and then it waits', async () => {
    const own = await reader();
    const page = await own.open('/notifications?show=unread');
    const form = page.$('form[action="/notifications/appeal"]');
    expect(form).toHaveLength(1);
    expect(page.$('details.appeal').attr('open')).toBeUndefined();
    const refused = await own.submit('form[action="/notifications/appeal"]', { statement: 'No.' });
    expect(refused.status).toBe(422);
    expect(refused.$('details.appeal').attr('open')).toBeDefined();
    expect(refused.$('[name=statement]').text()).toBe('No.');
    expect(refused.$('[role=alert] a').attr('href')).toBe(`#${refused.$('[name=statement]').attr('id')}`);
    const sent = await own.submit('form[action="/notifications/appeal"]', {
      statement: 'It was a quotation, and I said whose it was.',
    });
    expect(sent.address).toBe('/notifications?show=unread&done=appealed');
    expect(sent.$('form[action="/notifications/appeal"]')).toHaveLength(0);
    expect(sent.text).toContain('Another moderator will look at it');
  });

  it('are marked as read by a form: one, then all; looking at them marks none', async () => {
    const own = await reader();
    await own.open('/notifications');
    const one = await own.submit('form[data-read]');
    expect(one.address).toBe('/notifications?done=read');
    expect(words(one).filter((text) => text.startsWith('New'))).toHaveLength(1);
    expect(one.text).toContain('1 is unread');
    const all = await own.submit('.notices-head form');
    expect(all.address).toBe('/notifications?done=all');
    expect(words(all).filter((text) => text.startsWith('New'))).toHaveLength(0);
    const none = await own.open('/notifications?show=unread');
    expect(none.text).toContain('You have read all of them.');
  });

  it('stand under the days of the reader’s calendar', async () => {
    api.clock.advance(DAY);
    const later = await reader();
    expect((await later.open('/notifications')).$('h2').text()).toBe('Yesterday');
    api.clock.advance(DAY);
    const latest = await reader();
    expect((await latest.open('/notifications')).$('h2').text()).not.toMatch(/day$|^Today/);
  });

  it('take few statements', async () => {
    const own = await reader();
    const statements = await api.statements.during(() => own.open('/notifications'));
    expect(statements.length).toBeLessThanOrEqual(7);
  });

  it('of one thread are one line that opens to each of them, is read as one, and unread again', async () => {
    await must(await tokenOf('mina'), 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
    await reply(await tokenOf('zofia'), 'Another answer to you.');
    api.clock.advance(60_000);
    await reply(await tokenOf('wren'), 'And one for @mina.');
    const own = await reader();
    const page = await own.open('/notifications?show=unread');
    expect(words(page)).toEqual(['New: 2 new replies in “Reach & <goals>”, 1 mentions you, 1 answers you']);
    const singles = page.$('.singles li a');
    expect(singles.map((_at, a) => page.$(a).attr('href')).get()).toEqual([
      `/reflections/${reflectionId}?reply=4#r4`,
      `/reflections/${reflectionId}?reply=3#r3`,
    ]);
    expect(page.$('.notice-words a').attr('href')).toBe(`/reflections/${reflectionId}?reply=3#r3`);
    const marked = await own.submit('form[data-read]');
    expect(marked.address).toBe('/notifications?show=unread&done=read');
    expect(words(marked)).toEqual([]);
    const all = await own.open('/notifications');
    expect(words(all)[0]).toMatch(/^2 new replies/);
    const again = await own.submit('form[action="/notifications/unread"]');
    expect(again.address).toBe('/notifications?done=unread');
    expect(words(again)[0]).toMatch(/^New: 2 new replies/);
  });
});

describe('what reaches one where', () => {
  const settings = '/settings/notifications';

  it('is for whoever is signed in', async () => {
    expect((await new PageReader(api).open(settings)).address).toBe(`/sign-in?to=${settings}`);
  });

  it('is a table that a form saves, with the browser’s time zone offered', async () => {
    const own = await reader();
    const page = await own.open(settings);
    expect(page.$('[name=timeZone]').attr('value')).toBe('Europe/London');
    expect(page.$('[name=inApp-REPLY]').attr('checked')).toBeDefined();
    expect(page.$('[name=mail-THREAD_ACTIVITY] option[selected]').attr('value')).toBe('DAILY');
    expect(page.$('[name=inApp-APPEAL]')).toHaveLength(0);
    const saved = await own.submit(`form[action="${settings}"]`, {
      'mail-REPLY': 'WEEKLY',
      quietFrom: '22:00',
      quietUntil: '07:00',
      digestWeekday: 'SUNDAY',
      writtenIn: 'WATCHING',
    });
    expect(saved.address).toBe(`${settings}?done=saved`);
    expect(saved.$('[name=mail-REPLY] option[selected]').attr('value')).toBe('WEEKLY');
    expect(saved.$('[name=quietFrom]').attr('value')).toBe('22:00');
    expect(saved.$('[name=writtenIn][checked]').attr('value')).toBe('WATCHING');
    expect(saved.$('[name=inApp-REPLY]').attr('checked')).toBeDefined();
  });

  it('keeps what was sent where something of it cannot be, and says what', async () => {
    const own = await reader();
    await own.open(settings);
    const refused = await own.submit(`form[action="${settings}"]`, { timeZone: 'Mars/Olympus', 'mail-REPLY': 'OFF' });
    expect(refused.status).toBe(422);
    expect(refused.$('[name=timeZone]').attr('value')).toBe('Mars/Olympus');
    expect(refused.$('#timeZone-problem').text()).toContain('no such time zone');
    expect(refused.$('[name=mail-REPLY] option[selected]').attr('value')).toBe('OFF');
  });

  it('lists discussions that one muted or watches, and takes that back', async () => {
    await must(await tokenOf('mina'), 'setWatchLevel', { threadId, level: 'MUTED' }, 'thread { id }');
    const own = await reader();
    const page = await own.open(settings);
    expect(page.$('section[aria-labelledby=mutedThreads] li a').text()).toBe('Reach & <goals>');
    const back = await own.submit(`form[action="${settings}/thread"]`);
    expect(back.address).toBe(`${settings}?done=back`);
    expect(back.$('section[aria-labelledby=mutedThreads] li')).toHaveLength(0);
  });
});
