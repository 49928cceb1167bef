import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;
const MINA = { handle: 'mina', password: 'correct horse battery mina' };

beforeAll(async () => {
  api = await startApi();
  await api.signUp('wren');
  await api.signUp('mina');
});
afterAll(() => api.close());

const mina = async () => {
  const reader = new PageReader(api);
  await reader.signIn(MINA);
  return reader;
};

describe('the account', () => {
  it('is for whoever is signed in, and kept by nobody', async () => {
    const visitor = new PageReader(api);
    expect((await visitor.open('/account')).address).toBe('/sign-in?to=/account');
    const page = await (await mina()).open('/account');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).toContain('mina@example.org');
  });

  it('keeps a profile, and shows for each choice whom the name reaches', async () => {
    const reader = await mina();
    const page = await reader.open('/account');
    const seen = (audience: string) =>
      page
        .$(`#reach-${audience} dd`)
        .map((_at, dd) => page.$(dd).text())
        .get();
    expect(seen('EVERYONE')).toEqual(['mina', 'mina', 'mina', 'mina']);
    expect(seen('COURSEMATES')).toEqual(['@mina', '@mina', 'mina', 'mina']);
    expect(seen('NOBODY')).toEqual(['@mina', '@mina', '@mina', 'mina']);
    const saved = await reader.submit('form[action="/account/profile"]', {
      ...{
        displayName: 'Mina <b>T</b>',
        affiliation: 'Ebbing Street',
        bioMarkdown: 'I *read*.',
        nameAudience: 'EVERYONE',
      },
    });
    expect(saved.address).toBe('/account?done=profile');
    expect(saved.$('[name=displayName]').attr('value')).toBe('Mina <b>T</b>');
    const visitor = new PageReader(api);
    const shown = await visitor.open('/members/mina');
    expect(shown.$('h1').text()).toBe('Mina <b>T</b>');
    expect(shown.$('.prose em').text()).toBe('read');
    await reader.submit('form[action="/account/profile"]', { bioMarkdown: '', affiliation: '', displayName: 'mina' });
    expect((await visitor.open('/members/mina')).$('.prose')).toHaveLength(0);
  });

  it('keeps what was typed into a profile that is refused', async () => {
    const reader = await mina();
    await reader.open('/account');
    const page = await reader.submit('form[action="/account/profile"]', {
      ...{ displayName: 'x'.repeat(500), handle: 'wren', bioMarkdown: 'Kept text', nameAudience: 'NOBODY' },
    });
    expect(page.status).toBe(422);
    expect(page.$('[name=bioMarkdown]').text()).toBe('Kept text');
    expect(page.$('#nameAudience-NOBODY').attr('checked')).toBeDefined();
    expect(page.$('#displayName-problem, #handle-problem').text()).not.toBe('');
    const odd = await reader.submit('form[action="/account/profile"]', {
      displayName: 'mina',
      handle: 'mina',
      nameAudience: 'PIRATES',
    });
    expect(odd.status).toBe(422);
  });

  it('changes the password, and signs out everywhere else', async () => {
    const elsewhere = await mina();
    const reader = await mina();
    await reader.open('/account');
    const wrong = await reader.submit('form[action="/account/password"]', {
      ...{ currentPassword: 'not this one', newPassword: 'geese return on tuesdays' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.$('#currentPassword-problem').text()).not.toBe('');
    expect(wrong.html).not.toContain('geese return');
    const right = await reader.submit('form[action="/account/password"]', {
      ...{ currentPassword: MINA.password, newPassword: 'geese return on tuesdays' },
    });
    expect(right.address).toBe('/account?done=password');
    expect((await elsewhere.open('/account')).address).toContain('/sign-in?ended=1');
    const back = await reader.submit('form[action="/account/password"]', {
      ...{ currentPassword: 'geese return on tuesdays', newPassword: MINA.password },
    });
    expect(back.address).toBe('/account?done=password');
  });

  it('lists sessions, ends one, and ends all others', async () => {
    const [first, second, third] = [await mina(), await mina(), await mina()];
    const page = await third.open('/account');
    const ends = page.$('form[action="/account/sessions"]');
    expect(ends.length).toBeGreaterThanOrEqual(2);
    const after = await third.submit('form[action="/account/sessions"]');
    expect(after.address).toBe('/account?done=session');
    expect(after.$('form[action="/account/sessions"]')).toHaveLength(ends.length - 1);
    const all = await third.submit('form[action="/account/sessions/others"]');
    expect(all.$('form[action="/account/sessions"]')).toHaveLength(0);
    for (const other of [first, second]) expect((await other.open('/account')).address).toContain('ended=1');
    const token = all.$('form[action="/sign-out"] [name=token]').attr('value') as string;
    const unknown = await third.send('POST', '/account/sessions', `token=${token}&sessionId=nonsense`);
    expect(unknown.statusCode).toBe(422);
  });

  it('names browsers and their systems in the reader’s language', async () => {
    const agent =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
    const reader = new PageReader(api, { 'user-agent': agent });
    await reader.signIn(MINA);
    const current = async (language: string) => {
      const { $ } = await reader.open('/account', { 'accept-language': language });
      return $('li:has(form[action="/sign-out"]) bdi').text();
    };
    expect(await current('en')).toBe('Chrome on Linux');
    expect(await current('es')).toBe('Chrome en Linux');
  });

  it('takes few statements', async () => {
    const reader = await mina();
    const statements = await api.statements.during(() => reader.open('/account'));
    expect(statements.length).toBeLessThanOrEqual(7);
  });
});

describe('how pages look', () => {
  const choice = { theme: 'contrast', textSize: 'largest', motion: 'off', shortcuts: 'off', language: 'es' };

  it('is kept for a visitor’s device, and leads back to where one was', async () => {
    const visitor = new PageReader(api);
    const page = await visitor.open('/members/mina');
    const link = page.$('footer a[href^="/settings"]').attr('href') as string;
    await visitor.open(link);
    const after = await visitor.submit('form[action="/settings"]', choice);
    expect(after.address).toBe('/members/mina');
    const root = after.$('html');
    expect(root.attr('lang')).toBe('es');
    expect(root.attr('data-theme')).toBe('contrast');
    expect(root.attr('data-text-size')).toBe('largest');
    expect(root.attr('data-motion')).toBe('off');
    expect(root.attr('data-shortcuts')).toBe('off');
    const again = await visitor.open('/settings');
    expect(again.$('#theme-contrast').attr('checked')).toBeDefined();
    expect(again.$('#language-es').attr('checked')).toBeDefined();
  });

  it('stays on the page where there is nowhere else to go, in the language chosen', async () => {
    const visitor = new PageReader(api);
    await visitor.open('/settings');
    const after = await visitor.submit('form[action="/settings"]', choice);
    expect(after.address).toBe('/settings?done=saved');
    expect(after.text).toContain('Guardado para este dispositivo');
  });

  it('takes the usual for what there is not, and goes nowhere else', async () => {
    const visitor = new PageReader(api);
    const odd = 'theme=%22%3E%3Cscript%3E&textSize=&language=xx&to=//evil.example&motion=off';
    const answer = await visitor.send('POST', '/settings', odd);
    expect(answer.headers.location).toBe('/settings?done=saved');
    const page = await visitor.open('/settings');
    expect(page.$('html').attr('data-theme')).toBe('system');
    expect(page.$('html').attr('data-motion')).toBe('off');
    expect(page.$('html').attr('lang')).toBe('en');
  });
});
