import pg from 'pg';
import { Refusals } from '#platform';
import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { isPageRoute, routesOf } from '../support/routes.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [WREN, CURATOR, INES, ANA, OTHER] = [0, 1, 2, 3, 4];
const REASON = 'Three warnings in one week.';

let api: TestApi;
let world: World;
let people: WorldClient;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [
      { handle: 'wren', displayName: 'Wren', isAdmin: true },
      { handle: 'cura', displayName: 'Cura', isCurator: true },
      { handle: 'ines' },
      { handle: 'ana', displayName: 'Ana Query', nameAudience: 'MEMBERS' },
      { handle: 'zofia', displayName: 'Zofia Hidden', nameAudience: 'NOBODY' },
    ],
    courses: [{ title: 'Cataloguing', slug: 'cataloguing' }],
    enrolments: [
      { member: INES, course: 0, role: 'INSTRUCTOR' },
      { member: ANA, course: 0 },
    ],
  });
  people = new WorldClient(api, world);
});
afterAll(() => api.close());

const wren = () => readerOf(people, WREN);
const sql = (text: string, values: readonly unknown[] = []) => api.db.pool.query(text, [...values]);

describe('the pages of the installation', () => {
  /** Each with what stands in the place of its parameters. */
  const routes = (method: string) =>
    routesOf(api).flatMap((route) => {
      const path = route.slice(method.length);
      if (!route.startsWith(`${method}/admin`) || !isPageRoute(api, route)) return [];
      return [path.replace(':handle', 'ana')];
    });

  it('do not exist but for admins, nor do their forms, and nothing leads there; the log is also its other readers’', async () => {
    const pages = routes('GET ');
    expect(pages).toEqual(expect.arrayContaining(['/admin', '/admin/members', '/admin/members/ana', '/admin/log']));
    for (const who of [null, CURATOR, INES, ANA]) {
      const reader = readerOf(people, who);
      const missing = await reader.open('/admin/no-such-page');
      for (const page of pages) {
        const answer = await reader.open(page);
        const reads = page === '/admin/log' && (who === CURATOR || who === INES);
        expect([who, page, answer.status]).toEqual([who, page, reads ? 200 : 404]);
        if (!reads) expect(answer.text).toBe(missing.text);
      }
      const home = await reader.open('/');
      expect(home.$('a[href^="/admin"]').length).toBe(0);
      const token = home.$('form[action="/sign-out"] [name=token]').attr('value');
      for (const form of routes('POST ')) {
        const sent = `token=${token}&name=So&title=So&days=1&reason=${REASON}&userId=${world.members[OTHER]!.id}&role=admin&to=yes&id=1`;
        const answer = await reader.send('POST', form, token ? sent : sent.replace(/^token=undefined&/, ''));
        expect([who, form, answer.statusCode]).toEqual([who, form, 404]);
      }
    }
    const { rows } = await sql('select count(*)::int as n from member where is_admin or suspended_until is not null');
    expect(rows[0].n).toBe(1);
    expect((await sql('select from installation')).rowCount).toBe(0);
  });

  it('are reached from the menu of an admin, and say what waits and how it is', async () => {
    await sql(`update mail_address set suppressed_at = now() where false`);
    const reader = wren();
    const home = await reader.open('/');
    expect(home.$('.menu a[href="/admin"]').text()).toBe('The installation');
    api.app.get(Refusals, { strict: false }).count('joinCode');
    const statements = await api.statements.during(() => reader.open('/admin'));
    const page = reader.page!;
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toContain('no-store');
    expect(page.text).toContain('All is as it should be.');
    expect(page.text).toContain('Wrong join codesrefused 1 times');
    expect(page.text).toMatch(/Version\s*0\.\d+\.\d+/);
    expect(statements.length).toBeLessThanOrEqual(25);
  });
});

describe('members', () => {
  it('are found by handle, and by a name that is shown, whatever their standing', async () => {
    const reader = wren();
    const all = await reader.open('/admin/members');
    expect(all.$('.people > li').length).toBe(5);
    const found = await reader.submit('main form', { q: 'query' });
    expect(found.$('.people > li').text()).toContain('@ana');
    expect((await reader.open('/admin/members?q=an')).$('.people > li').length).toBe(1);
    // Nobody finds by a name what the name does not reach.
    expect((await reader.open('/admin/members?q=hidden')).text).toContain('Nobody’s handle or name begins like this.');
    expect((await reader.open('/admin/members?q=zof')).$('.people > li').text()).not.toContain('Hidden');
    expect((await reader.open('/admin/members?standing=curators')).$('.people a').text()).toBe('Cura');
    expect((await reader.open('/admin/members?standing=suspended')).text).toContain('Nobody is this now.');
  });

  it('get and lose roles one by one, so that an old page takes nothing else back', async () => {
    const [tab, old] = [wren(), wren()];
    await old.open('/admin/members/ana');
    await tab.open('/admin/members/ana');
    const made = await tab.submit('form[action$="/standing"]:has([value=curator])');
    expect(made.text).toContain('The role has changed.');
    expect(made.$('button:contains("No longer a curator")').length).toBe(1);
    const after = await old.submit('form[action$="/standing"]:has([value=admin])');
    expect(after.$('button:contains("No longer an admin")').length).toBe(1);
    expect(after.$('button:contains("No longer a curator")').length).toBe(1);
    await old.submit('form[action$="/standing"]:has([value=admin])');
    await old.submit('form[action$="/standing"]:has([value=curator])');
  });

  it('keep their last admin, who is told what to do; whoever is not the last steps down', async () => {
    const reader = wren();
    await reader.open('/admin/members/wren');
    const refused = await reader.submit('form[action$="/standing"]:has([value=admin])');
    expect(refused.status).toBe(422);
    expect(refused.$('[role=alert]').text()).toContain('Make another member an admin first');
    expect(refused.$('button:contains("No longer an admin")').length).toBe(1);
    expect(refused.$('button:contains("Suspend")').length).toBe(0);
    await reader.open('/admin/members/ana');
    await reader.submit('form[action$="/standing"]:has([value=admin])');
    await reader.open('/admin/members/wren');
    const home = await reader.submit('form[action$="/standing"]:has([value=admin])');
    expect([home.address, home.status]).toEqual(['/?done=saved', 200]);
    expect((await reader.open('/admin')).status).toBe(404);
    await sql(`update member set is_admin = (handle = 'wren')`);
  });

  it('are suspended with a reason and an end, and let write again', async () => {
    const reader = wren();
    await reader.open('/admin/members/ana');
    const short = await reader.submit('form[action$="/suspend"]', { reason: 'No', days: '30' });
    expect(short.status).toBe(422);
    expect(short.$('#reason-problem').text()).not.toBe('');
    expect(short.$('#days option[selected]').attr('value')).toBe('30');
    const done = await reader.submit('form[action$="/suspend"]', { reason: REASON, days: '3' });
    expect(done.text).toContain('They are suspended, and have been told.');
    const { rows } = await sql(`select suspended_until as until from member where handle = 'ana'`);
    expect((rows[0].until.getTime() - api.clock.now().getTime()) / 86_400_000).toBeCloseTo(3, 1);
    expect((await reader.open('/admin/members?standing=suspended')).text).toContain('@ana');
    // What the page offers now is the end of it; a page from before is told that it is so already.
    await reader.open('/admin/members/ana');
    expect(reader.page!.$('form[action$="/suspend"]').length).toBe(0);
    const lifted = await reader.submit('form[action$="/lift"]', { reason: REASON });
    expect(lifted.text).toContain('The suspension has ended');
    expect((await reader.open(`/admin/log?target=${world.members[ANA]!.id}`)).text).toContain('Ended a suspension');
  });

  it('get a link for a new password, once, which the log tells of and does not hold', async () => {
    const reader = wren();
    await reader.open('/admin/members/ana');
    const page = await reader.submit('form[action$="/reset"]');
    const link = page.$('code.address').text();
    expect(link).toMatch(/\/reset-password#\S{20,}$/);
    const log = await reader.open('/admin/log?who=wren');
    expect(log.text).toContain('Made a link that sets a new password');
    expect(log.html).not.toContain(link.split('#')[1]);
    expect((await reader.open('/admin/members/ana')).html).not.toContain(link.split('#')[1]);
    expect((await reader.open('/admin/members/nobody-at-all')).status).toBe(404);
  });

  it('with handles that look alike, and addresses that are, stand on one page', async () => {
    const reader = wren();
    expect((await reader.open('/admin/handles')).text).toContain('Nobody has one.');
    await sql(
      `update member set email_key = 'one@example.org', email_alike = handle = 'zofia' where handle in ('ana', 'zofia')`,
    );
    await sql(`update member set handle = 'staff' where handle = 'zofia'`);
    const page = await reader.open('/admin/handles');
    expect(page.$('#questionable').parent().text()).toContain('It seems to speak for the house.');
    expect(page.$('#alike').parent().text()).toContain('The address is like that of @ana');
    expect(page.html).not.toContain('example.org');
  });
});

describe('failed jobs and lost mail', () => {
  it('are listed and tried anew; what somebody else has had tried is said', async () => {
    await sql(`select graphile_worker.add_job('send-mails', '{"to":"ann@example.org"}', max_attempts => 3)`);
    const { rows } = await sql('select id from graphile_worker.jobs');
    await sql('select graphile_worker.permanently_fail_jobs($1, $2)', [
      rows.map(({ id }) => id),
      'The server refuses it.',
    ]);
    const [reader, old] = [wren(), wren()];
    await old.open('/admin/jobs');
    const page = await reader.open('/admin/jobs');
    expect(page.text).toContain('1 job');
    expect(page.text).toContain('The server refuses it.');
    expect(page.html).not.toContain('example.org');
    const none = await reader.submit('form[action="/admin/jobs"]', { id: null });
    expect(none.status).toBe(422);
    expect((await reader.submit('form[action="/admin/jobs"]')).text).toContain('They are tried anew');
    expect((await old.submit('form[action="/admin/jobs"]')).text).toContain('somebody else was faster');
  });

  it('name the members whom no mail reaches, and no address', async () => {
    const reader = wren();
    expect((await reader.open('/admin/mail')).text).toContain('Mail reaches everybody');
    await sql(
      `insert into mail_address (member_id, language, suppressed_at, refusal_code) select id, 'en', $1, 551 from member where handle = 'ana'
       on conflict (member_id) do update set suppressed_at = excluded.suppressed_at, refusal_code = 551`,
      [api.clock.now()],
    );
    const page = await reader.open('/admin/mail');
    expect(page.text).toContain('1 member');
    expect(page.text).toContain('551');
    expect((await reader.open('/admin')).text).toContain('No mail reaches 1 member');
  });
});

describe('the log', () => {
  it('is narrowed by who, what and where, each in the address, and read by its other readers as far as it is theirs', async () => {
    await people.must(
      INES,
      'updateCourse',
      { courseId: world.courses[0], title: 'Cataloguing, again', openToJoin: true },
      'course { id }',
    );
    const reader = wren();
    await reader.open('/admin/log');
    const mine = await reader.submit('main form', { who: '@ines' });
    expect(mine.text).toContain('Changed a course');
    expect(mine.text).not.toContain('Made a link');
    // What was changed is said in words, and of a text only that it is another.
    const facts = mine.$('dl.facts').first();
    expect(
      facts
        .find('dt')
        .toArray()
        .map((one) => mine.$(one).text())
        .sort(),
    ).toEqual(['Open to everybody', 'Title']);
    expect(facts.text()).toContain('no → yes');
    expect(facts.text()).toMatch(/a text that the log does not keep \([0-9a-f]{8}\)/);
    expect((await reader.open('/admin/log?course=cataloguing')).$('ol.list > li').length).toBe(1);
    expect((await reader.open('/admin/log?course=no-such-course')).status).toBe(404);
    expect((await reader.open('/admin/log?who=nobody-at-all')).text).toContain('There is no such entry.');
    const ines = await readerOf(people, INES).open('/admin/log');
    expect(ines.$('ol.list > li').length).toBe(1);
    expect(ines.$('a[href="/admin"], a[href="/admin/log/verify"]').length).toBe(0);
  });

  it('is verified, and a change to it is named', async () => {
    const reader = wren();
    await reader.open('/admin/log');
    const sound = await reader.open('/admin/log/verify');
    expect(sound.text).toMatch(/Yes: entries 1 to \d+ are as they were written\./);
    expect(sound.$('code.address').text()).toMatch(/^\d+:[0-9a-f]{64}$/);
    expect((await reader.open('/admin/log/verify?after=2')).text).toMatch(/Yes: entries 3 to \d+/);
    expect((await reader.open('/admin/log/verify?after=900000')).text).toContain('There is nothing to check here.');
    const owner = new pg.Client({ connectionString: api.database.superuserUrl });
    await owner.connect();
    try {
      await owner.query('set session_replication_role = replica');
      await owner.query(`update audit_entry set action = 'HIDE' where seq = 3`);
    } finally {
      await owner.end();
    }
    expect((await reader.open('/admin/log/verify')).text).toContain('No: entry 3 is missing');
    expect((await reader.open('/admin/log/verify?after=3')).text).toContain('Yes: entries 4 to');
  });
});
