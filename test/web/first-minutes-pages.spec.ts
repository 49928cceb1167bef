import { AccountMailSender } from '#members';
import { startApi, type TestApi } from '../support/api.js';
import { MailServer } from '../support/mail-server.js';
import { PageReader } from '../support/page-reader.js';

const PASSWORD = 'correct horse battery wren';
const NAME = 'Upper Vale <i>School</i> & “Library”';

let api: TestApi;
let server: MailServer;

beforeAll(async () => {
  server = await MailServer.start();
  api = await startApi({ config: { smtpUrl: server.url, demo: false, publicUrl: 'http://localhost' } });
});
afterAll(async () => {
  await api?.close();
  await server?.close();
});

const person = (name: string) => ({
  displayName: name,
  handle: name.toLowerCase(),
  email: `${name.toLowerCase()}@example.org`,
  password: PASSWORD,
});

describe('a new installation, without scripts', () => {
  const wren = () => reader;
  let reader: PageReader;
  let invitation: string;

  it('says what to do wherever there is nothing yet', async () => {
    const visitor = new PageReader(api);
    const home = await visitor.open('/');
    expect(home.text).toContain('Whoever does first runs it');
    expect(home.$('main a[href="/sign-up"]').length).toBeGreaterThan(0);
    for (const address of ['/courses', '/case-studies', '/search?q=goose', '/tags', '/rubrics', '/help']) {
      const page = await visitor.open(address);
      expect([address, page.status]).toEqual([address, 200]);
      expect(page.$('main a, main button').length).toBeGreaterThan(0);
    }
    expect((await visitor.open('/case-studies')).text).toContain('Put the first case study on it.');
    expect((await visitor.open('/admin/begin')).status).toBe(404);
  });

  it('leads whoever signs up first to a name, a course and an invitation', async () => {
    reader = new PageReader(api);
    await reader.open('/sign-up');
    const begin = await reader.submit('main form', person('Wren'));
    expect([begin.address, begin.status]).toEqual(['/admin/begin', 200]);
    expect(begin.text).toContain('As soon as there is a course');
    expect((await wren().open('/')).$('a[href="/admin/begin"]').length).toBe(1);
    expect((await wren().open('/courses')).$('a[href="/admin/begin"]').length).toBe(1);
    await wren().open('/admin/begin');
    const long = await wren().submit('form[action="/admin/begin/name"]', { name: 'x'.repeat(61) });
    expect([long.status, long.$('#name').attr('value')?.length]).toEqual([422, 61]);
    expect(long.$('#name-problem').text()).not.toBe('');
    const named = await wren().submit('form[action="/admin/begin/name"]', { name: `  ${NAME} ` });
    expect(named.address).toBe('/admin/begin?done=named');
    expect(named.$('title').text()).toBe(`The first five minutes · ${NAME}`);
    const untitled = await wren().submit('form[action="/admin/begin/course"]', { title: ' ', term: 'Autumn' });
    expect([untitled.status, untitled.$('#term').attr('value')]).toEqual([422, 'Autumn']);
    const made = await wren().submit('form[action="/admin/begin/course"]', { title: 'Cataloguing' });
    expect(made.$('a[href="/courses/cataloguing"]').length).toBeGreaterThan(0);
    invitation = made.$('#step-invite').parent().find('code').text();
    expect(invitation).toMatch(/^http:\/\/localhost\/join\/\S+$/);
    expect((await wren().open('/')).$('a[href="/admin/begin"]').length).toBe(0);
    expect((await wren().open('/admin')).text).not.toContain('This installation is new.');
  });

  it('is joined by whoever has the link, who is no admin and led nowhere else', async () => {
    const mina = new PageReader(api);
    expect((await mina.open('/')).text).not.toContain('Whoever does first runs it');
    const path = new URL(invitation).pathname;
    await mina.open(`/sign-up?to=${encodeURIComponent(path)}`);
    const join = await mina.submit('main form', person('Mina'));
    expect(join.address).toBe(path);
    const course = await mina.submit('main form[action="/join"]');
    expect(course.address).toBe('/courses/cataloguing?done=joined');
    expect((await mina.open('/admin/begin')).status).toBe(404);
    const other = new PageReader(api);
    await other.open('/sign-up');
    expect((await other.submit('main form', person('Otto'))).address).toBe('/');
  });

  it('is called by its name in titles, previews, feeds, citations and mails, with no statement more', async () => {
    const mina = new PageReader(api);
    const statements = await api.statements.all(() => mina.open('/'));
    expect(statements.filter((text) => text.includes('installation'))).toEqual([]);
    const home = mina.page!;
    expect(home.$('title').text()).toBe(NAME);
    expect(home.$('.top .name').text()).toBe(NAME);
    expect(home.$('meta[property="og:site_name"]').attr('content')).toBe(NAME);
    expect(home.html).not.toContain('<i>School');
    const manifest = await mina.send('GET', '/site.webmanifest');
    expect(manifest.json().name).toBe(NAME);
    const feed = await mina.send('GET', '/case-studies/feed');
    expect(feed.payload).toContain(
      '<author><name>Upper Vale &lt;i&gt;School&lt;/i&gt; &amp; “Library”</name></author>',
    );
    const { rows } = await api.db.pool.query('select id from account_mail order by created_at, id');
    for (const { id } of rows) await api.app.get(AccountMailSender, { strict: false }).send(id);
    const mail = server.lastTo('mina@example.org');
    expect(mail.from?.value[0]?.name).toBe(NAME);
    expect(mail.text).toContain(`This address was given for @mina at ${NAME}.`);
    expect(String(mail.html)).toContain('Upper Vale &lt;i&gt;School');
  });

  it('is renamed by admins alone, over GraphQL too, and gets its usual name back', async () => {
    const page = await wren().open('/admin/name');
    expect(page.$('#name').attr('value')).toBe(NAME);
    const cleared = await wren().submit('form[action="/admin/name"]', { name: '' });
    expect(cleared.$('title').text()).toBe('Name · Commonplace');
    expect((await wren().open('/admin/log')).text).toContain('Changed the name of the installation');
    expect(wren().page!.html).not.toContain('Upper Vale');
    const { installation } = await api.ok('{ installation { name named isNew } }');
    expect(installation).toEqual({ name: 'Commonplace', named: false, isNew: false });
    const rename = 'mutation { updateInstallation(input: { name: "Mine" }) { installation { name } } }';
    expect((await api.graphql(rename)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
