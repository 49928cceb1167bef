import { connect } from 'node:net';
import { load } from 'cheerio';
import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

const SPANISH = { 'accept-language': 'es-ES,es;q=0.9' };

describe('what is refused, on pages', () => {
  let api: TestApi;
  let reader: PageReader;

  beforeAll(async () => {
    api = await startApi();
    await api.signUp('wren');
    await api.signUp('mina');
    reader = new PageReader(api, SPANISH);
    await reader.signIn({ handle: 'mina', password: 'correct horse battery mina' });
  });
  afterAll(() => api?.close());

  it('is said in the language of the page, beside its field', async () => {
    const visitor = new PageReader(api, SPANISH);
    await visitor.open('/sign-up');
    const fields = { displayName: 'Ana', handle: 'mina', email: 'ana@example.org', password: 'short' };
    const page = await visitor.submit('main form[action="/sign-up"]', fields);
    expect(page.status).toBe(422);
    expect(page.$('#password-problem').text()).toMatch(/^Alarga la contraseña: \d+ caracteres como mínimo/);
    const again = await visitor.submit('main form[action="/sign-up"]', { ...fields, password: 'gansos de los martes' });
    expect(again.$('#handle-problem').text()).toMatch(/^Este alias ya lo tiene/);
    await visitor.open('/sign-in');
    const wrong = await visitor.submit('main form[action="/sign-in"]', { emailOrHandle: 'mina', password: 'no' });
    expect(wrong.$('[role=alert]').text()).toContain('no corresponden');
  });

  it('says of a text what is wrong with it, with figures as Spanish writes them', async () => {
    await reader.open('/write');
    const page = await reader.submit(
      'form[data-writing]',
      { title: '', bodyMarkdown: 'a'.repeat(50_001), audience: 'MEMBERS' },
      'act=publish',
    );
    expect(page.status).toBe(422);
    expect(page.$('#title-problem').text()).toBe('Escribe algo aquí: no puede quedar vacío.');
    expect(page.$('#bodyMarkdown-problem').text()).toBe('Que no pase de 50.000 caracteres; aquí hay 50.001.');
  });

  it.each(['en', 'es'])('names no field of the schema, where a form was changed on its way (%s)', async (language) => {
    const other = new PageReader(api, { 'accept-language': language });
    await other.signIn({ handle: 'mina', password: 'correct horse battery mina' });
    const token = other.page?.$('input[name=token]').attr('value') ?? '';
    for (const path of [
      '/threads/x/read',
      '/threads/x/unread',
      '/threads/x/replies',
      '/notifications/read',
      '/report',
    ]) {
      const answer = await other.send(
        'POST',
        path,
        new URLSearchParams({ token, fromNumber: 'x', id: 'x' }).toString(),
      );
      expect(load(answer.payload)('main').text()).not.toMatch(
        /input\.|`|(?:fromNumber|idempotencyKey|bodyMarkdown|parentId|threadId)/,
      );
    }
  });

  it.each([
    ['a part of the address that is too long', 'GET', `/reflections/${'a'.repeat(300)}`, undefined, {}, 414],
    ['a damaged address', 'GET', '/reflections/%E0%A4%A', undefined, {}, 400],
    ['a body that is too long', 'POST', '/sign-in', `a=${'x'.repeat(3_000_000)}`, {}, 413],
    ['a body of another kind', 'POST', '/sign-in', 'x', { 'content-type': 'text/odd' }, 415],
    ['a form that goes nowhere', 'POST', '/nowhere', 'a=1', {}, 404],
    ['a feed of nothing', 'GET', '/tags/nothing-of-the-sort/feed', undefined, {}, 404],
    ['a part of the site map that is not there', 'GET', '/sitemap-999.xml', undefined, {}, 404],
    ['a picture that is not there', 'GET', '/media/x/y', undefined, {}, 404],
    ['a table that is not there', 'GET', '/case-studies/x/metrics.csv', undefined, {}, 404],
    ['a script that is not there', 'GET', '/assets/none.js', undefined, {}, 404],
  ] as const)('is a page for browsers: %s', async (_what, method, url, payload, headers, status) => {
    const answer = await reader.send(method, url, payload, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain('default-src');
    expect(answer.headers['cache-control']).toBe('no-store');
    const $ = load(answer.payload);
    expect($('html').attr('lang')).toBe('es');
    expect($('main h1').text()).toMatch(/^(?:No existe esa página|Esto no se pudo leer)$/);
    expect($('main').text()).not.toMatch(/JSON|GraphQL|\bthe\b/);
    const program = await reader.send(method, url, payload, { ...headers, accept: 'application/json' });
    if (!['/sign-in', '/reflections'].some((page) => url.startsWith(page))) {
      expect(program.headers['content-type']).toBe('application/json; charset=utf-8');
    }
  });

  it('is a page also where a request is not even read', async () => {
    const at = new URL(await api.listen());
    const ask = (accept: string) =>
      new Promise<string>((done) => {
        const socket = connect(Number(at.port), at.hostname);
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('close', () => done(answer));
        const lines = ['GET / HTTP/1.1', 'host: localhost', `accept: ${accept}`, 'accept-language: es'];
        socket.write(`${lines.join('\r\n')}\r\ncookie: a=${'x'.repeat(20_000)}\r\n\r\n`);
      });
    const page = await ask('text/html,*/*;q=0.8');
    expect(page).toMatch(/^HTTP\/1\.1 431 /);
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('es demasiado larga');
    expect(await ask('*/*')).toContain('content-type: application/json');
  });
});
