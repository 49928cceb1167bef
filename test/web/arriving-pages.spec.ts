import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;
let admin: string;
const lines: string[] = [];

beforeAll(async () => {
  api = await startApi({ log: { write: (line: string) => void lines.push(line) } });
  admin = (await api.signUp('wren')).token;
  await api.signUp('mina');
});
afterAll(() => api.close());

const NEWCOMER = {
  displayName: 'Zofia Wąsik',
  handle: 'zofia',
  email: 'zofia@example.org',
  password: 'a sentence with geese',
};

describe('becoming a member by a page', () => {
  it('signs in, and goes on to the course that one was asked to join', async () => {
    const reader = new PageReader(api);
    const asked = await reader.open('/sign-up?to=%2Fjoin%2FBEES-7');
    expect(asked.text).toContain('the course that you were asked to join');
    expect(asked.$('a[href="/sign-in?to=%2Fjoin%2FBEES-7"]')).toHaveLength(1);
    const after = await reader.submit('main form[action="/sign-up"]', NEWCOMER);
    expect(after.address).toBe('/join/BEES-7');
    expect((await reader.open('/account')).$('[name=displayName]').attr('value')).toBe('Zofia Wąsik');
  });

  it('keeps what was typed but the password, with each problem beside its field', async () => {
    const reader = new PageReader(api);
    await reader.open('/sign-up');
    const page = await reader.submit('main form[action="/sign-up"]', {
      ...{ displayName: 'M', handle: 'm!', email: 'm@example.org', password: 'secret-9x' },
    });
    expect(page.status).toBe(422);
    expect(page.$('[name=handle]').attr('value')).toBe('m!');
    expect(page.$('[name=handle]').attr('aria-invalid')).toBe('true');
    expect(page.$('#handle-problem').text()).not.toBe('');
    expect(page.$('#password-problem').text()).not.toBe('');
    expect(
      page
        .$('[role=alert] a')
        .map((_at, a) => page.$(a).attr('href'))
        .get()
        .sort(),
    ).toEqual(['#handle', '#password']);
    expect(page.html).not.toContain('secret-9x');
  });

  it.each([
    ['handle', { ...NEWCOMER, handle: 'mina', email: 'new@example.org' }],
    ['email', { ...NEWCOMER, handle: 'another', email: 'mina at example.org' }],
    ['displayName', { ...NEWCOMER, handle: 'another', email: 'an@example.org', displayName: ' ' }],
    ['displayName', { ...NEWCOMER, handle: 'another', email: 'an@example.org', displayName: 'x'.repeat(500) }],
  ])('says what is wrong with %s', async (field, fields) => {
    const reader = new PageReader(api);
    await reader.open('/sign-up');
    const page = await reader.submit('main form[action="/sign-up"]', fields);
    expect(page.status).toBe(422);
    expect(page.$(`#${field}-problem`).text()).not.toBe('');
  });
});

describe('an ended session', () => {
  it('says so, and comes back to where one was', async () => {
    const reader = new PageReader(api);
    await reader.signIn({ handle: 'mina', password: 'correct horse battery mina' });
    const other = new PageReader(api);
    await other.signIn({ handle: 'mina', password: 'correct horse battery mina' });
    await other.open('/account');
    await other.submit('form[action="/account/sessions/others"]');
    const page = await reader.open('/notifications?show=unread');
    expect(page.address).toContain('/sign-in?ended=1');
    expect(page.text).toContain('Your session has ended');
    const again = await reader.submit('main form[action="/sign-in"]', {
      ...{ emailOrHandle: 'mina', password: 'correct horse battery mina' },
    });
    expect(again.address).toBe('/notifications?show=unread');
  });
});

describe('a password set by a link', () => {
  const issue = async (): Promise<{ resetToken: string; link: string }> =>
    (
      await api.ok(
        'mutation I($input: IssuePasswordResetInput!) { issuePasswordReset(input: $input) { resetToken link } }',
        { input: { handle: 'mina' } },
        { token: admin },
      )
    ).issuePasswordReset;

  it('works once, with the whole link pasted, and signs in', async () => {
    const { link, resetToken } = await issue();
    const { pathname, hash, search } = new URL(link);
    expect(hash).toBe(`#${resetToken}`);
    expect(search).toBe('');
    const reader = new PageReader(api);
    const asked = await reader.open(pathname);
    expect(asked.headers['cache-control']).toBe('no-store');
    expect(asked.headers['referrer-policy']).toBe('same-origin');
    const refused = await reader.submit('main form', { resetToken: link, newPassword: 'short' });
    expect(refused.status).toBe(422);
    expect(refused.$('#newPassword-problem').text()).not.toBe('');
    const done = await reader.submit('main form', { newPassword: 'geese return on tuesdays' });
    expect(done.address).toBe('/account?done=password');
    const again = new PageReader(api);
    await again.open(pathname);
    const used = await again.submit('main form', { resetToken, newPassword: 'geese return on mondays' });
    expect(used.status).toBe(422);
    expect(used.$('#resetToken-problem').text()).toContain('was used, or has expired');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain(resetToken);
  });

  it('says when it has expired', async () => {
    const { resetToken } = await issue();
    api.clock.advance(25 * 60 * 60 * 1000);
    const reader = new PageReader(api);
    await reader.open('/reset-password');
    const page = await reader.submit('main form', { resetToken, newPassword: 'geese return on tuesdays' });
    expect(page.$('#resetToken-problem').text()).toContain('expired');
  });

  it('logs no address that somebody puts a token into', async () => {
    const reader = new PageReader(api);
    await reader.open('/reset-password?token=tell-tale-token');
    await reader.open('/reset-password/tell-tale-token');
    expect(lines.join('')).not.toContain('tell-tale-token');
  });
});
