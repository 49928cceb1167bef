import type { ParsedMail } from 'mailparser';
import { limits } from '#kernel';
import { AccountMailSender } from '#members';
import { type Answer, codeOf, type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { MailServer } from '../../support/mail-server.js';

const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken viewer { email user { handle } mailAddress { confirmedAt language } } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { handle } } } }';
const FORGOT = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { accepted } }';
const CONFIRM = 'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { changed } }';
const ASK_AGAIN =
  'mutation ($input: RequestEmailConfirmationInput!) { requestEmailConfirmation(input: $input) { viewer { mailAddress { confirmedAt } } } }';
const CHANGE = 'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { accepted } }';
const SET = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { user { handle } } } }';
const ME =
  '{ viewer { email mailAddress { confirmedAt language suppressedAt refusalCode pending } sessions { totalCount } } }';
const SUPPRESSED = '{ suppressedAddresses(first: 10) { totalCount nodes { user { handle } since code } } }';

const PASSWORD = 'four plain words here';
const NEW_PASSWORD = 'five other words entirely here';
const PUBLIC_URL = 'https://commonplace.example.org';

let api: TestApi;
let server: MailServer;
let admin: SignedUp;
let names = 0;

beforeAll(async () => {
  server = await MailServer.start();
  api = await startApi({ config: { smtpUrl: server.url, demo: false, publicUrl: PUBLIC_URL } });
  admin = await api.signUp('head.librarian');
  await sendAll();
});
afterAll(async () => {
  await api.close();
  await server.close();
});
beforeEach(async () => {
  server.atRecipient.clear();
  await sendAll();
  server.forget();
  server.atRecipient.clear();
  server.atMessage.length = 0;
});

const freshHandle = () => `reader.${'abcdefghjkmnpqrstuvwxyz'[names++]}`;
const me = async (token: string) => (await api.ok(ME, {}, { token })).viewer;
const whoOf = ({ data, errors }: Answer) => data?.signIn?.viewer.user.handle ?? errors?.[0]?.extensions.code;
const signIn = (emailOrHandle: string, password = PASSWORD) =>
  api.graphql(SIGN_IN, { input: { emailOrHandle, password } });
const forgot = (email: string, language = 'EN') => api.graphql(FORGOT, { input: { email, language } });

/** As the worker does. Answers what became of each. */
async function sendAll(): Promise<Array<string | undefined>> {
  const { rows } = await api.db.pool.query<{ id: string }>('select id from account_mail order by created_at, id');
  const sender = api.app.get(AccountMailSender);
  const done: Array<string | undefined> = [];
  for (const { id } of rows)
    done.push(
      await sender.send(id).then(
        () => undefined,
        (error: Error) => error.name,
      ),
    );
  return done;
}

async function signUp(email: string, more: object = {}) {
  const handle = freshHandle();
  const input = { handle, email, password: PASSWORD, displayName: 'Reader', ...more };
  const answer = await api.graphql(SIGN_UP, { input });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const { accessToken: token, viewer } = answer.data.signUp;
  return { handle, email, token, viewer, answer };
}

/** The path that the mail's button leads to. */
function pathIn(mail: ParsedMail): string {
  const [, path] = new RegExp(`${PUBLIC_URL}(/[^\\s]+)`).exec(mail.text ?? '') ?? [];
  if (!path) throw new Error(`No link in:\n${mail.text}`);
  return path;
}

const tokenIn = (mail: ParsedMail) => pathIn(mail).replace(/^.*[/#]|\?.*$/g, '');

/** A member whose address is confirmed. */
async function confirmed(email: string, more: object = {}) {
  const member = await signUp(email, more);
  await sendAll();
  const token = tokenIn(server.lastTo(email));
  await api.ok(CONFIRM, { input: { token } });
  return member;
}

describe('an address', () => {
  it('is confirmed by the link that signing up mails, once', async () => {
    const { token } = await signUp('ada@example.org', { language: 'ES' });
    expect((await me(token)).mailAddress).toMatchObject({ confirmedAt: null, language: 'ES' });
    expect(await sendAll()).toEqual([undefined]);
    expect(await sendAll()).toEqual([]);
    expect(server.countTo('ada@example.org')).toBe(1);
    const mail = server.lastTo('ada@example.org');
    expect(mail.subject).toBe('Confirma tu correo electrónico');
    const link = tokenIn(mail);
    const pasted = link.replaceAll('-', '–').replaceAll('_', '＿');
    expect((await api.ok(CONFIRM, { input: { token: `${PUBLIC_URL}/confirm/${pasted}` } })).confirmEmail).toEqual({
      changed: false,
    });
    expect((await me(token)).mailAddress.confirmedAt).not.toBeNull();
    const again = await api.graphql(CONFIRM, { input: { token: link } });
    expect(again.errors?.[0]?.message).toBe('This link was used already, and works once.');
  });

  it('is not confirmed by a forged link, nor by one that has expired', async () => {
    const { token } = await signUp('bea@example.org');
    await sendAll();
    const link = tokenIn(server.lastTo('bea@example.org'));
    for (const forged of [`${link.slice(0, -1)}_`, link.toLowerCase(), '', 'x'.repeat(200)]) {
      const { errors } = await api.graphql(CONFIRM, { input: { token: forged } });
      expect(errors?.[0]?.message).toBe('This link is not known, or has expired. Ask for another one in your account.');
    }
    api.clock.advance(limits.mail.confirmation);
    expect(codeOf(await api.graphql(CONFIRM, { input: { token: link } }))).toBe('BAD_USER_INPUT');
    const fresh = (
      await api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
        input: { emailOrHandle: 'bea@example.org', password: PASSWORD },
      })
    ).signIn.accessToken;
    await api.ok(ASK_AGAIN, { input: { language: 'EN' } }, { token: fresh });
    await sendAll();
    await api.ok(CONFIRM, { input: { token: tokenIn(server.lastTo('bea@example.org')) } });
    expect((await me(fresh)).mailAddress.confirmedAt).not.toBeNull();
    server.forget();
    await api.ok(ASK_AGAIN, { input: {} }, { token: fresh });
    await sendAll();
    expect(server.mails).toEqual([]);
    expect(token).not.toBe(fresh);
  });

  it('that is somebody’s is answered as any other, and its reader alone learns of it', async () => {
    const owner = await confirmed('cleo@example.org');
    server.forget();
    const fresh = await signUp('nobodys@example.org');
    const taken = await signUp('Cleo@Example.org');
    const shape = ({ answer, handle, email }: Awaited<ReturnType<typeof signUp>>) =>
      JSON.stringify(answer.data)
        .replace(/"accessToken":"[^"]+"/, '')
        .replaceAll(handle, '')
        .replaceAll(email, '');
    expect(shape(taken)).toBe(shape(fresh));
    // By their address, too, each of them is who they are.
    expect(whoOf(await signIn('cleo@example.org', PASSWORD))).toBe(owner.handle);
    await sendAll();
    expect(server.countTo('nobodys@example.org')).toBe(1);
    const told = server.lastTo('cleo@example.org');
    expect(told.subject).toBe('You have an account already');
    expect(told.text).toContain(`@${owner.handle}`);
    expect(told.text).not.toContain(taken.handle);
    expect(told.text).not.toContain('/confirm/');
    const other = await signUp('cleo@example.org', { password: 'the password of somebody else' });
    expect(whoOf(await signIn('cleo@example.org', 'the password of somebody else'))).toBe(other.handle);
  });

  it('belongs to whoever confirms it, whoever gave it first', async () => {
    const squatter = await signUp('dora@example.org', { password: 'squatting on this address' });
    const dora = await signUp('dora@example.org');
    await sendAll();
    const links = server.mails.map(tokenIn);
    expect(links).toHaveLength(2);
    const own = server.mails.findIndex(({ text }) => text?.includes(`@${dora.handle}`));
    await api.ok(CONFIRM, { input: { token: links[own] } });
    server.forget();
    await forgot('dora@example.org');
    await sendAll();
    expect(server.lastTo('dora@example.org').text).toContain(`@${dora.handle}`);
    const late = await api.graphql(CONFIRM, { input: { token: links[1 - own] } });
    expect(codeOf(late)).toBe('CONFLICT');
    expect((await me(squatter.token)).mailAddress.confirmedAt).toBeNull();
  });

  it('gets nothing but its confirmation until then, also one of before there was any', async () => {
    const { handle } = await signUp('early@example.org');
    await sendAll();
    server.forget();
    await api.db.pool.query('delete from mail_address where member_id = (select id from member where handle = $1)', [
      handle,
    ]);
    await forgot('early@example.org', 'ES');
    await sendAll();
    const mail = server.lastTo('early@example.org');
    expect(mail.subject).toBe('Confirma tu correo y pon después otra contraseña');
    expect(mail.text).not.toContain('reset-password');
    expect(pathIn(mail)).toMatch(/^\/confirm\/[\w-]{43}\?then=reset$/);
    await api.ok(CONFIRM, { input: { token: tokenIn(mail) } });
    await forgot('early@example.org');
    await sendAll();
    expect(pathIn(server.lastTo('early@example.org'))).toMatch(/^\/reset-password#/);
  });
});

describe('a forgotten password', () => {
  it('is set by a link, once and within the hour, and every session ends', async () => {
    const { handle, token } = await confirmed('eva@example.org');
    await forgot(' EVA@example.org\n');
    await sendAll();
    const mail = server.lastTo('eva@example.org');
    expect(mail.text).toContain(`@${handle}`);
    const input = { resetToken: tokenIn(mail), newPassword: NEW_PASSWORD };
    expect(codeOf(await api.graphql(SET, { input: { ...input, newPassword: 'short' } }))).toBe('BAD_USER_INPUT');
    expect((await api.ok(SET, { input })).changePassword.viewer.user.handle).toBe(handle);
    expect(codeOf(await api.graphql(ME, {}, { token }))).toBe('UNAUTHENTICATED');
    expect(whoOf(await signIn(handle, NEW_PASSWORD))).toBe(handle);
    expect(codeOf(await api.graphql(SET, { input }))).toBe('BAD_USER_INPUT');
  });

  it('that was changed, by whoever knew it or by a link, is told to its owner where their address is confirmed', async () => {
    const { token, handle } = await confirmed('ned@example.org', { language: 'ES' });
    server.forget();
    await api.ok(SET, { input: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD } }, { token });
    await sendAll();
    const mail = server.lastTo('ned@example.org');
    expect(mail.subject).toBe('Tu contraseña ha cambiado');
    expect(mail.text).toContain(`@${handle}`);
    expect(pathIn(mail)).toBe('/forgot');
    await forgot('ned@example.org');
    await sendAll();
    server.mails.splice(0, 1);
    const input = { resetToken: tokenIn(server.mails[0] as ParsedMail), newPassword: PASSWORD };
    await api.ok(SET, { input });
    await sendAll();
    expect(server.mails.at(-1)?.subject).toBe('Tu contraseña ha cambiado');
    const other = await signUp('oda@example.org');
    await sendAll();
    server.forget();
    await api.ok(SET, { input: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD } }, { token: other.token });
    await sendAll();
    expect(server.mails).toEqual([]);
  });

  it('is not set by a link that has expired, nor by one of before another was used', async () => {
    await confirmed('fay@example.org');
    const link = async () => {
      await forgot('fay@example.org');
      await sendAll();
      return tokenIn(server.lastTo('fay@example.org'));
    };
    const [first, second] = [await link(), await link()];
    await api.ok(SET, { input: { resetToken: first, newPassword: NEW_PASSWORD } });
    expect(codeOf(await api.graphql(SET, { input: { resetToken: second, newPassword: PASSWORD } }))).toBe(
      'BAD_USER_INPUT',
    );
    const third = await link();
    api.clock.advance(limits.mail.reset);
    expect(codeOf(await api.graphql(SET, { input: { resetToken: third, newPassword: PASSWORD } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is answered and worked at alike whether or not there is such an account, and goes to the kept address alone', async () => {
    await confirmed('gil@example.org');
    server.forget();
    const asked = async (email: string) => {
      let answer: Answer | undefined;
      const statements = await api.statements.during(async () => {
        answer = await forgot(email);
      });
      return { answer: answer?.data, statements };
    };
    const [known, unknown] = [await asked('GIL@example.org'), await asked('nobody.at.all@example.org')];
    expect(known.answer).toEqual({ requestPasswordReset: { accepted: true } });
    expect(unknown).toEqual(known);
    await sendAll();
    expect(server.recipients).toEqual([['gil@example.org']]);
    const { rows } = await api.db.pool.query('select * from account_mail');
    expect(rows).toEqual([]);
    expect(codeOf(await forgot('no address'))).toBe('BAD_USER_INPUT');
  });
});

describe('a change of address', () => {
  it('asks for the password, waits to be confirmed, and tells the former one', async () => {
    const { token, handle } = await confirmed('hal@example.org');
    const change = (input: object) => api.graphql(CHANGE, { input }, { token });
    const wrong = await change({ email: 'hal.new@example.org', currentPassword: 'not it at all' });
    expect(wrong.errors?.[0]?.extensions.fields[0].path).toBe('input.currentPassword');
    expect((await change({ email: 'hal.new@example.org', currentPassword: PASSWORD })).data).toEqual({
      requestEmailChange: { accepted: true },
    });
    server.forget();
    await sendAll();
    expect(server.recipients).toEqual([['hal.new@example.org']]);
    expect(await me(token)).toMatchObject({
      email: 'hal@example.org',
      mailAddress: { pending: 'hal.new@example.org' },
    });
    await forgot('hal@example.org');
    await sendAll();
    const reset = tokenIn(server.lastTo('hal@example.org'));
    server.mails.splice(1);
    const link = tokenIn(server.mails[0] as ParsedMail);
    server.forget();
    expect((await api.ok(CONFIRM, { input: { token: link } })).confirmEmail.changed).toBe(true);
    await sendAll();
    expect(server.recipients).toEqual([['hal@example.org']]);
    expect(server.lastTo('hal@example.org').subject).toBe('Your e-mail address was changed');
    expect(server.lastTo('hal@example.org').text).not.toContain('hal.new@example.org');
    const now = await me(token);
    expect(now).toMatchObject({ email: 'hal.new@example.org', mailAddress: { pending: null } });
    expect(now.mailAddress.confirmedAt).not.toBeNull();
    expect(whoOf(await signIn('hal.new@example.org'))).toBe(handle);
    expect(whoOf(await signIn('hal@example.org'))).toBe('UNAUTHENTICATED');
    // Whoever reads the former one sets no password any more.
    expect(codeOf(await api.graphql(SET, { input: { resetToken: reset, newPassword: NEW_PASSWORD } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('to somebody’s is answered as any other, and only its reader learns of it', async () => {
    const owner = await confirmed('ivy@example.org');
    const { token } = await confirmed('jo@example.org');
    server.forget();
    const asked = await Promise.all(
      ['ivy@example.org', 'nobody.there@example.org'].map((email) =>
        api.graphql(CHANGE, { input: { email, currentPassword: PASSWORD } }, { token }),
      ),
    );
    expect(asked[0]?.data).toEqual(asked[1]?.data);
    await sendAll();
    expect(server.lastTo('ivy@example.org').text).toContain(`@${owner.handle}`);
    expect(server.lastTo('ivy@example.org').text).not.toContain('/confirm/');
    expect(server.lastTo('nobody.there@example.org').text).toContain('/confirm/');
    expect((await me(token)).email).toBe('jo@example.org');
  });
});

describe('an address that its server refuses for good', () => {
  it('is suppressed after three mails, which its owner and admins see, and confirming it ends that', async () => {
    const { token, handle } = await confirmed('kai@example.org');
    server.atRecipient.set('kai@example.org', 550);
    for (const times of [1, 2, 3]) {
      expect((await me(token)).mailAddress).toMatchObject({
        suppressedAt: null,
        refusalCode: times === 1 ? null : 550,
      });
      await forgot('kai@example.org');
      await sendAll();
    }
    expect((await me(token)).mailAddress).toMatchObject({ suppressedAt: expect.any(String), refusalCode: 550 });
    const { signIn: session } = await api.ok(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { emailOrHandle: admin.handle, password: admin.password } },
    );
    const list = await api.ok(SUPPRESSED, {}, { token: session.accessToken });
    expect(list.suppressedAddresses).toMatchObject({ totalCount: 1, nodes: [{ user: { handle }, code: 550 }] });
    expect(codeOf(await api.graphql(SUPPRESSED, {}, { token }))).toBe('FORBIDDEN');
    server.atRecipient.clear();
    await api.ok(ASK_AGAIN, { input: {} }, { token });
    await sendAll();
    await api.ok(CONFIRM, { input: { token: tokenIn(server.lastTo('kai@example.org')) } });
    expect((await me(token)).mailAddress).toMatchObject({ suppressedAt: null, refusalCode: null });
  });

  it('is not suppressed for what the server puts off, or for a server that is away: what waits arrives once', async () => {
    const { token } = await confirmed('lou@example.org');
    server.forget();
    await forgot('lou@example.org');
    server.atMessage.push(451, 'hang up');
    expect(await sendAll()).toEqual(['MailPutOff']);
    expect(await sendAll()).toEqual(['MailUnavailable']);
    expect(await sendAll()).toEqual([undefined]);
    expect(await sendAll()).toEqual([]);
    expect(server.countTo('lou@example.org')).toBe(1);
    expect((await me(token)).mailAddress.refusalCode).toBeNull();
    const metrics = await api.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
    expect(metrics.payload).toMatch(/commonplace_mails_total\{outcome="sent"\} \d+/);
    expect(metrics.payload).toMatch(/commonplace_mails_total\{outcome="failed"\} 2/);
    expect(metrics.payload).toMatch(/commonplace_mails_total\{outcome="refused"\} 3/);
  });
});

it('mails what is asked for only so often, per address and per network', async () => {
  const limited = await startApi({ config: { rateLimits: true } });
  const ask = (email: string, address: string) =>
    limited.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: address,
      payload: { query: FORGOT, variables: { input: { email } } },
    });
  const code = async (email: string, address: string) =>
    (await ask(email, address)).json().errors?.[0]?.extensions.code ?? 'ok';
  const { most } = limits.attempts['mail:address'];
  for (let at = 0; at < most; at++) expect(await code('Mina@example.org', `10.0.0.${at}`)).toBe('ok');
  expect(await code('mina@EXAMPLE.org', '10.0.0.99')).toBe('RATE_LIMITED');
  expect(await code('other@example.org', '10.0.0.99')).toBe('ok');
  const network = limits.attempts['mail:network'].most;
  for (let at = 0; at < network; at++) await code(`reader${at}@example.org`, '10.9.9.9');
  expect(await code('last@example.org', '10.9.9.9')).toBe('RATE_LIMITED');
  await limited.close();
});
