import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await api.signUp('wren');
  await api.signUp('mina');
});
afterAll(() => api.close());

const MINA = { handle: 'mina', password: 'correct horse battery mina' };

describe('signing in and out by pages', () => {
  it('leads to where one was going, and back to a visitor’s page', async () => {
    const reader = new PageReader(api);
    await reader.open('/sign-in?to=%2Fsign-in');
    const after = await reader.submit('main form', { emailOrHandle: MINA.handle, password: MINA.password });
    expect(after.status).toBe(200);
    expect(after.address).toBe('/sign-in');
    expect(after.$('header').text()).toContain('mina');
    expect(after.headers['cache-control']).toBe('no-store');
    const out = await reader.submit('form[action="/sign-out"]');
    expect(out.$('header').text()).not.toContain('mina');
    expect([...reader.cookies.keys()]).toEqual([]);
  });

  it('keeps what was typed, but never a password, and says what is wrong', async () => {
    const reader = new PageReader(api);
    await reader.open('/sign-in');
    const page = await reader.submit('main form', { emailOrHandle: 'mina', password: 'not it at all' });
    expect(page.status).toBe(422);
    expect(page.$('[name=emailOrHandle]').attr('value')).toBe('mina');
    expect(page.html).not.toContain('not it at all');
    expect(page.$('[role=alert]').text()).not.toBe('');
  });

  it('says in one answer all that is wrong with what somebody signs up with', async () => {
    const reader = new PageReader(api);
    await reader.open('/sign-up');
    const page = await reader.submit('main form', { displayName: '', handle: 'Mina', email: 'mina', password: 'mina' });
    expect(page.status).toBe(422);
    expect(
      page
        .$('.problem b')
        .toArray()
        .map((name) => page.$(name).text()),
    ).toEqual(['Your name', 'Handle', 'E-mail address', 'Password']);
  });

  it.each([
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example/', '/'],
    ['/courses\r\nset-cookie: a=b', '/'],
    ['/courses?a=1', '/courses?a=1'],
  ])('goes from to=%j on to %s', async (to, expected) => {
    const reader = new PageReader(api);
    const payload = new URLSearchParams({ emailOrHandle: 'mina', password: MINA.password, to }).toString();
    const answer = await reader.send('POST', '/sign-in', payload);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(expected);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin of the same site', { 'sec-fetch-site': 'same-site' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
    ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ])('refuses a form that comes from %s', async (_name, headers) => {
    const reader = new PageReader(api);
    const payload = new URLSearchParams({ emailOrHandle: 'mina', password: MINA.password }).toString();
    const answer = await reader.send('POST', '/sign-in', payload, headers as Record<string, string>);
    expect(answer.statusCode).toBe(403);
    expect(answer.cookies).toEqual([]);
  });

  it('says once that a password is wrong, also to somebody who is signed in', async () => {
    const reader = new PageReader(api);
    await reader.signIn(MINA);
    await reader.open('/sign-in');
    const page = await reader.submit('main form[action="/sign-in"]', {
      emailOrHandle: 'wren',
      password: 'not it at all',
    });
    expect([page.status, page.address]).toEqual([422, '/sign-in']);
    // Nobody is locked out by one mistake.
    const wren = await new PageReader(api).signIn({ handle: 'wren', password: 'correct horse battery wren' });
    expect(wren.$('header').text()).toContain('wren');
  });

  it('sends a form with a file again, once the session is renewed', async () => {
    const reader = new PageReader(api);
    await reader.signIn(MINA);
    const { $ } = await reader.open('/write');
    const token = $('form [name=token]').first().attr('value') as string;
    for (const name of reader.cookies.keys()) {
      if (/access/.test(name)) reader.cookies.set(name, { value: `${reader.cookies.get(name)?.value}x`, path: '/' });
    }
    const boundary = 'edge-of-a-part';
    const part = (name: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const payload = `${part('token', token)}${part('title', 'Kept')}${part('bodyMarkdown', 'What I wrote.')}--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const first = await reader.send('POST', '/write?picture=1', payload, headers);
    expect(first.statusCode).toBe(307);
    const renewed = await reader.send('POST', String(first.headers.location), payload, headers);
    expect(renewed.statusCode).toBe(307);
    const again = await reader.send('POST', String(renewed.headers.location), payload, headers);
    expect(again.statusCode).toBeLessThan(500);
    expect(again.statusCode).not.toBe(415);
    expect(again.payload).toContain('What I wrote.');
  });

  it('refuses a form without the session’s token', async () => {
    const reader = new PageReader(api);
    await reader.signIn(MINA);
    const answer = await reader.send('POST', '/sign-out', 'token=');
    expect(answer.statusCode).toBe(403);
  });
});
