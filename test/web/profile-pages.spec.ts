import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

const REPORT = 'main form[action="/members/mina/report"]';
const FORM = 'form[action="/account/profile"]';
const DECIDE = 'mutation ($input: DecideInput!) { decide(input: $input) { decision { id } } }';
const QUEUE = '{ memberModerationQueue { nodes { id openReports reports { reason note reporter { handle } } } } }';

describe('pages about profiles', () => {
  let api: TestApi;
  let admin: string;

  beforeAll(async () => {
    api = await startApi();
    admin = (await api.signUp('wren')).token;
    for (const handle of ['mina', 'zofia']) await api.signUp(handle);
  });
  afterAll(() => api?.close());

  const reader = async (handle?: string) => {
    const made = new PageReader(api);
    if (handle) await made.signIn({ handle, password: `correct horse battery ${handle}` });
    return made;
  };

  it('takes a report from a member’s page, and keeps what was typed where the reason is missing', async () => {
    const zofia = await reader('zofia');
    const page = await zofia.open('/members/mina');
    expect(page.$('a[href="/members/mina/report"]').text()).toBe('Report @mina');
    await zofia.open('/members/mina/report');
    const wrong = await zofia.submit(REPORT, { note: 'Sells something.' });
    expect(wrong.status).toBe(422);
    expect(wrong.$('[name=note]').text()).toBe('Sells something.');
    expect(wrong.$('#reason-problem').text()).not.toBe('');
    const done = await zofia.submit(REPORT, { reason: 'SPAM' });
    expect(done.address).toBe('/members/mina?done=reported');
    expect(done.$('#done').text()).toContain('does not learn who reported them');
    const { nodes } = (await api.ok(QUEUE, {}, { token: admin })).memberModerationQueue;
    expect(nodes).toMatchObject([{ openReports: 1, reports: [{ reason: 'SPAM', note: 'Sells something.' }] }]);
    await zofia.open('/members/mina/report');
    const again = await zofia.submit(REPORT, { reason: 'PRIVACY' });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('You have reported this member already')]);
  });

  it('takes none of oneself, of nobody, or by a visitor', async () => {
    expect((await (await reader('mina')).open('/members/mina/report')).status).toBe(404);
    const zofia = await reader('zofia');
    for (const handle of ['nobody', 'x'.repeat(60)])
      expect((await zofia.open(`/members/${handle}/report`)).status).toBe(404);
    expect((await (await reader()).open('/members/mina/report')).status).toBe(404);
    expect((await (await reader()).open('/members/mina')).$('a[href$="/report"]')).toHaveLength(0);
  });

  it('tells a member that their profile waits, and shows it to them alone, until it is approved', async () => {
    const mina = await reader('mina');
    const bioMarkdown = 'https://a.test https://b.test https://c.test https://d.test';
    await mina.open('/account');
    const saved = await mina.submit(FORM, { bioMarkdown, displayName: 'Mina Hallam' });
    expect(saved.$('#profile-notice').text()).toContain('waits for a moderator');
    expect(saved.$('#profile-notice li').text()).toContain('Links from a new member');
    expect(saved.$('[name=bioMarkdown]').text()).toBe(bioMarkdown);
    expect(saved.$('[name=displayName]').attr('value')).toBe('Mina Hallam');
    const own = await mina.open('/members/mina');
    expect([own.$('h1').text(), own.$('.prose a')]).toEqual(['Mina Hallam', expect.objectContaining({ length: 4 })]);
    expect(own.$('#profile-notice')).toHaveLength(1);
    const zofia = await reader('zofia');
    const before = await zofia.open('/members/mina');
    expect([before.$('h1').text(), before.$('.prose')]).toEqual(['mina', expect.objectContaining({ length: 0 })]);
    expect(before.$('#profile-notice')).toHaveLength(0);

    const { nodes } = (await api.ok(QUEUE, {}, { token: admin })).memberModerationQueue;
    const input = { itemId: nodes[0].id, action: 'APPROVE', reason: 'Her libraries.' };
    await api.ok(DECIDE, { input }, { token: admin });
    expect((await zofia.open('/members/mina')).$('h1').text()).toBe('Mina Hallam');
    const notices = await mina.open('/notifications');
    expect(notices.$('.notice-words a').attr('href')).toBe('/account#profile');
    expect(notices.$('.notice-words').text()).toContain('A moderator approved your profile, and it is shown');
    expect((await mina.open('/account')).$('#profile-notice')).toHaveLength(0);
  });

  it('tells a member why their profile was hidden, in their language', async () => {
    const userId = (await api.ok('{ user(handle: "mina") { id } }')).user.id;
    api.clock.advance(1_000);
    const input = { userId, action: 'HIDE', reason: 'Advertises.' };
    await api.ok(DECIDE, { input }, { token: admin });
    const mina = await reader('mina');
    const page = await mina.open('/account', { 'accept-language': 'es' });
    expect(page.$('#profile-notice').text()).toContain('Quien modera ocultó lo que escribiste sobre ti');
    expect(page.$('#profile-notice').text()).toContain('Advertises.');
    expect(page.$('#profile-notice a').attr('href')).toBe('/notifications');
    expect((await (await reader('zofia')).open('/members/mina')).$('h1').text()).toBe('mina');
  });

  it('takes few statements', async () => {
    const mina = await reader('mina');
    const statements = await api.statements.during(() => mina.open('/account'));
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});
