import { jest } from '@jest/globals';
import { Unavailable } from '#kernel';
import { SchemaInProcess } from '../../apps/api/src/graphql/schema-in-process.js';
import { Assets } from '../../apps/web/src/page/assets.js';
import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;
let thread: { id: string; path: string };
const MINA = { handle: 'mina', password: 'correct horse battery mina' };

beforeAll(async () => {
  api = await startApi();
  await api.signUp('wren');
  const mina = await api.signUp('mina');
  const { createReflection } = await api.ok(
    'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id thread { id } } } }',
    { input: { title: 'At the desk', bodyMarkdown: 'A text.', publish: true, audience: 'MEMBERS' } },
    mina,
  );
  const { reflection } = createReflection;
  thread = { id: reflection.thread.id, path: `/reflections/${reflection.id}` };
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => api.close());

const mina = async () => {
  const reader = new PageReader(api);
  await reader.signIn(MINA);
  return reader;
};

describe('what is there without a connection', () => {
  it('is a script that is asked for anew, and knows every file of the build by its name', async () => {
    const answer = await (await mina()).send('GET', '/service-worker.js');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const files: string[] = JSON.parse(/^self\.builtFiles=(\[.*\]);$/m.exec(answer.payload)?.[1] ?? '');
    const assets = api.app.get(Assets, { strict: false });
    expect(files).toEqual(expect.arrayContaining([assets.address('style/site'), assets.address('page/site.island')]));
    for (const file of files) expect((await api.inject({ url: file })).statusCode).toBe(200);
    expect(files.join()).not.toContain('service-worker');
  });

  it.each([
    ['en', 'No connection'],
    ['es', 'Sin conexión'],
  ])('is a page that tells nothing of whoever asks for it: %s', async (language, title) => {
    const [own, visitors] = [await mina(), new PageReader(api)];
    const pages = await Promise.all(
      [own, visitors].map((reader) => reader.open('/offline', { 'accept-language': language })),
    );
    expect(pages.map(({ $ }) => $('h1').text())).toEqual([title, title]);
    expect(pages[0]?.html.replace(/[0-9a-f-]{36}/g, '')).toBe(pages[1]?.html.replace(/[0-9a-f-]{36}/g, ''));
    for (const { $ } of pages) expect($('html').is('[data-member], [data-visitor]')).toBe(false);
  });

  it('is thrown away only where it is certain who is here', async () => {
    const reader = await mina();
    const who = ({ $ }: { $: import('cheerio').CheerioAPI }) => [
      $('html').attr('data-member') !== undefined,
      $('html').attr('data-visitor') !== undefined,
    ];
    expect(who(await reader.open('/'))).toEqual([true, false]);
    expect(who(await reader.open('/nothing/here'))).toEqual([true, false]);
    expect(who(await new PageReader(api).open('/'))).toEqual([false, true]);
    // The database is away: nobody knows.
    jest.spyOn(SchemaInProcess.prototype, 'viewerOf').mockRejectedValue(new Unavailable('The database is away.', 5));
    const page = await reader.open('/');
    expect([page.status, ...who(page)]).toEqual([503, false, false]);
    expect(page.$('header').text()).not.toContain('Sign in');
  });
});

describe('a reply that is sent again because no answer came back', () => {
  const write = (reader: PageReader, bodyMarkdown: string, idempotencyKey: string) =>
    reader.open(thread.path).then(() => reader.submit('#write', { bodyMarkdown, idempotencyKey }));
  const texts = async () => {
    const { $ } = await (await mina()).open(thread.path);
    return $('article.reply .prose')
      .toArray()
      .map((one) => $(one).text().trim());
  };

  it('is there once', async () => {
    const reader = await mina();
    const first = await write(reader, 'Sent twice.', 'key-of-a-reply-1');
    const second = await write(reader, 'Sent twice.', 'key-of-a-reply-1');
    expect(second.address).toBe(first.address);
    expect((await texts()).filter((text) => text === 'Sent twice.')).toHaveLength(1);
  });

  it('with another text says so, and can be changed to it', async () => {
    const reader = await mina();
    await write(reader, 'As it was.', 'key-of-a-reply-2');
    const page = await write(reader, 'As it is.', 'key-of-a-reply-2');
    expect(page.status).toBe(409);
    expect(page.text).toContain('Your reply is there already');
    expect(page.$('.composer textarea').text()).toBe('As it is.');
    const saved = await reader.submit('[data-sent-before] form');
    expect(saved.address).toContain('done=reply-edited');
    expect(await texts()).toContain('As it is.');
    expect(await texts()).not.toContain('As it was.');
  });

  it('with another text can be another reply', async () => {
    const reader = await mina();
    await write(reader, 'The one.', 'key-of-a-reply-3');
    await write(reader, 'The other.', 'key-of-a-reply-3');
    const sent = await reader.submit('form.composer');
    expect(sent.address).toContain('sent=');
    expect(await texts()).toEqual(expect.arrayContaining(['The one.', 'The other.']));
  });

  it('is another one where the first was withdrawn', async () => {
    const reader = await mina();
    const { address } = await write(reader, 'Withdrawn.', 'key-of-a-reply-4');
    const number = /sent=(\d+)/.exec(address)?.[1];
    await reader.open(`/threads/${thread.id}/replies/${number}/withdraw`);
    await reader.submit(`form[action$="/replies/${number}/withdraw"]`);
    const again = await write(reader, 'Not withdrawn.', 'key-of-a-reply-4');
    expect(again.address).toContain('sent=');
    expect(await texts()).toContain('Not withdrawn.');
  });

  it('knows what it answers by its number, where its form was made without a connection', async () => {
    const reader = await mina();
    const { address } = await write(reader, 'A parent.', 'key-of-a-reply-5');
    const parentNumber = /sent=(\d+)/.exec(address)?.[1] as string;
    const { $ } = await reader.submit('#write', { bodyMarkdown: 'A child.', parentNumber });
    expect($(`#r${parentNumber} li`).text()).toContain('A child.');
  });
});

describe('a button of a thread that a script pressed', () => {
  it('is answered without a page, and never by a redirect that could as well lead to another token', async () => {
    const reader = await mina();
    const { $ } = await reader.open(thread.path);
    const token = $('#thread-form [name=token]').attr('value') as string;
    const body = new URLSearchParams({ token, to: thread.path, read: 'all', stay: '1' }).toString();
    const answer = await reader.send('POST', `/threads/${thread.id}/act`, body);
    expect([answer.statusCode, answer.payload]).toEqual([204, '']);
  });
});
