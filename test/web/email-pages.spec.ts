import type { ParsedMail } from 'mailparser';
import { AccountMailSender } from '#members';
import { startApi, type TestApi } from '../support/api.js';
import { MailServer } from '../support/mail-server.js';
import { PageReader } from '../support/page-reader.js';

const PUBLIC_URL = 'http://localhost';
const PASSWORD = 'correct horse battery mina';

let api: TestApi;
let server: MailServer;

beforeAll(async () => {
  server = await MailServer.start();
  api = await startApi({ config: { smtpUrl: server.url, demo: false, publicUrl: PUBLIC_URL } });
  await api.signUp('wren');
});
afterAll(async () => {
  await api.close();
  await server.close();
});

async function sendAll(): Promise<void> {
  const { rows } = await api.db.pool.query<{ id: string }>('select id from account_mail order by created_at, id');
  for (const { id } of rows) await api.app.get(AccountMailSender).send(id);
}

function pathIn(mail: ParsedMail): string {
  return /http:\/\/localhost(\/\S+)/.exec(mail.text ?? '')?.[1] ?? '';
}

describe('an e-mail address by pages, without scripts', () => {
  it('is confirmed by a button behind the link of a mail, which opening it does not press', async () => {
    const reader = new PageReader(api, { 'accept-language': 'es' });
    await reader.open('/sign-up');
    await reader.submit('main form', {
      displayName: 'Mina',
      handle: 'mina',
      email: 'mina@example.org',
      password: PASSWORD,
    });
    await sendAll();
    const mail = server.lastTo('mina@example.org');
    expect(mail.subject).toBe('Confirma tu correo electrónico');
    const path = pathIn(mail);
    for (let times = 0; times < 3; times++) await reader.open(path);
    const account = await reader.open('/account/email');
    expect(account.text).toContain('No está confirmada');
    await reader.open(path);
    const after = await reader.submit('main form');
    expect(after.address).toBe('/account/email?done=confirmed');
    expect(after.text).toContain('Está confirmada');
    await reader.open(path);
    const again = await reader.submit('main form');
    expect([again.status, again.$('[role=alert]').text()]).toEqual([
      422,
      'Este enlace ya se usó, y sirve una sola vez.',
    ]);
    // Whoever has not signed in is led to where they can.
    const visitor = new PageReader(api);
    expect((await visitor.open('/confirm/nothing-of-ours')).status).toBe(200);
    expect((await visitor.submit('main form')).status).toBe(422);
  });

  it('leads from a forgotten password to a new one', async () => {
    const visitor = new PageReader(api);
    await visitor.open('/sign-in');
    expect(visitor.page?.$('a[href="/forgot"]').length).toBe(1);
    const answers: string[] = [];
    for (const email of ['mina@example.org', 'nobody@example.org']) {
      await visitor.open('/forgot');
      answers.push((await visitor.submit('main form', { email })).text);
    }
    expect(answers[0]).toContain('If there is an account');
    expect(answers[1]).toBe(answers[0]);
    server.forget();
    await sendAll();
    expect(server.mails).toHaveLength(1);
    // The browser of whoever has no scripts keeps what stands behind the #: the link is pasted.
    await visitor.open('/reset-password');
    const newPassword = 'five other words entirely here';
    const set = await visitor.submit('main form', {
      resetToken: PUBLIC_URL + pathIn(server.lastTo('mina@example.org')),
      newPassword,
    });
    expect(set.address).toBe('/account?done=password');
    const wrong = await new PageReader(api).open('/forgot').then((page) => page.status);
    expect(wrong).toBe(200);
  });

  it('is changed with the password, and says what is wrong beside its field', async () => {
    const reader = new PageReader(api);
    await reader.signIn({ handle: 'mina', password: 'five other words entirely here' });
    await reader.open('/account/email');
    const form = 'main form[action="/account/email"]';
    const refused = await reader.submit(form, { email: 'nothing', currentPassword: 'x' });
    expect([refused.status, refused.$('#email-problem').length]).toEqual([422, 1]);
    const wrong = await reader.submit(form, { email: 'mina.new@example.org', currentPassword: 'not it at all' });
    expect([wrong.status, wrong.$('#currentPassword-problem').length]).toEqual([422, 1]);
    const asked = await reader.submit(form, {
      email: 'mina.new@example.org',
      currentPassword: 'five other words entirely here',
    });
    expect(asked.address).toBe('/account/email?done=changing');
    await sendAll();
    await reader.open(pathIn(server.lastTo('mina.new@example.org')));
    const after = await reader.submit('main form');
    expect(after.text).toContain('mina.new@example.org');
    const saved = await reader.submit('main form[action="/account/email/language"]', { language: 'ES' });
    expect(saved.$('[name=language][value=ES]').attr('checked')).toBeDefined();
    // It is one choice: pages follow mails, and mails pages.
    expect(saved.$('html').attr('lang')).toBe('es');
    await reader.open('/settings');
    await reader.submit('main form[action="/settings"]', { language: 'en' });
    const { rows } = await api.db.pool.query(
      `select language from mail_address a join member m on m.id = a.member_id where m.handle = 'mina'`,
    );
    expect(rows).toEqual([{ language: 'en' }]);
  });
});

describe('mails for developers', () => {
  it('are shown at home, kept and samples, and to nobody else', async () => {
    const reader = new PageReader(api);
    const list = await reader.open('/dev/mail');
    expect(list.text).toContain('Confirm your e-mail address');
    expect(list.text).toContain('Pon una contraseña nueva');
    const sample = await reader.open('/dev/mail/sample-reset-es');
    expect(sample.$('pre').text()).toContain('/confirm/sample');
    const html = await api.inject({ url: '/dev/mail/sample-reset-es/html' });
    expect(html.headers['content-security-policy']).toContain("default-src 'none'");
    expect(html.payload).toContain('<!doctype html>');
    for (const url of [
      '/dev/mail',
      '/dev/mail/sample-reset-es',
      '/dev/mail/sample-reset-es/html',
      '/dev/mail/sample-reset-es/source',
    ]) {
      for (const odd of [
        { remoteAddress: '192.0.2.7' },
        { headers: { 'x-forwarded-for': '127.0.0.1' } },
        { headers: { host: 'evil.example' } },
      ])
        expect([url, (await api.inject({ url, ...odd })).statusCode]).toEqual([url, 404]);
    }
    expect((await reader.open('/dev/mail/..%2Fsession-secret')).status).toBe(404);
  });
});
