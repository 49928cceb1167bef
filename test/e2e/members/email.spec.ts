import { emailKey, limits, newId } from '#kernel';
import { fillEmailKeys } from '#members';
import { type Answer, startApi, type TestApi } from '../../support/api.js';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { email user { handle } } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { handle } } } }';
const ISSUE = 'mutation ($input: IssuePasswordResetInput!) { issuePasswordReset(input: $input) { resetToken link } }';
const CHANGE =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { user { handle } } } }';
const LIST = `query ($first: Int, $after: String) { alikeAccounts(first: $first, after: $after) {
  totalCount pageInfo { endCursor } nodes { user { handle } alike { handle } } } }`;

const PASSWORD = 'four plain words here';

describe('an e-mail address', () => {
  let api: TestApi;
  let admin: string;
  let names = 0;
  /** No two are alike: without 0, 1 and i. */
  const freshHandle = () => {
    const letters = 'abcdefghjkmnpqrstuvwxyz';
    const number = names++;
    return `reader.${letters[Math.floor(number / letters.length)]}${letters[number % letters.length]}`;
  };
  const signUp = (email: string, handle = freshHandle()) =>
    api.graphql(SIGN_UP, { input: { handle, email, password: PASSWORD, displayName: 'Reader' } });
  const signIn = async (emailOrHandle: string, password = PASSWORD) =>
    api.graphql(SIGN_IN, { input: { emailOrHandle, password } });
  const whoOf = ({ data, errors }: Answer) => data?.signIn?.viewer.user.handle ?? errors?.[0]?.extensions.code;
  const problemOf = ({ errors }: Answer) => errors?.[0]?.extensions.fields;

  beforeAll(async () => {
    api = await startApi();
    admin = (await api.signUp('head.librarian')).token;
  });
  afterAll(() => api.close());

  it.each([
    ['İnci@example.org', ['İnci@example.org', 'i\u0307nci@example.org', 'INCI@EXAMPLE.ORG', 'inci@example.org']],
    ['jose\u0301@example.org', ['jos\u00e9@example.org', 'JOSE\u0301@example.org', 'JOS\u00c9@Example.org']],
    ['Groß@example.org', ['GROSS@example.org', 'gro\u00df@example.org']],
    ['ａｎｎａ@example.org', ['anna@example.org', 'ANNA＠example.org']],
    ['kim@bücher.example', ['kim@xn--bcher-kva.example', 'KIM@BÜCHER.EXAMPLE']],
    ['\u2003 lena@example.org\u00a0\n', ['lena@example.org', '\t lena@example.org \n', '\ufefflena@example.org\u200b']],
    ['ｋｉｒａ＠ｅｘａｍｐｌｅ．ｏｒｇ', ['kira@example.org', 'ｋｉｒａ@example.org']],
    ['nora@example.org.', ['nora@example.org', 'nora@example。org。', 'mailto:nora@example.org']],
    ['"otto"@example.org', ['otto@example.org', 'Otto <OTTO@example.org>']],
    ['pia@example.org', ['"pia"@example.org', '"P\\ia"@example.org.', '<pia@example.org>']],
    ['\u200bmaya@example.org\u2060', ['maya@example.org', 'ma\u00adya@example.org']],
  ])('%j signs in however it is typed, and is one account’s alone', async (email, forms) => {
    const handle = freshHandle();
    const made = await signUp(email, handle);
    expect(made.errors).toBeUndefined();
    expect(made.data.signUp.viewer.email).toMatch(/^[^\s\u200b].*[^\s\u2060]$/);
    for (const form of [email, ...forms]) {
      expect([form, whoOf(await signIn(form))]).toEqual([form, handle]);
    }
    // Who signs up with a form of it has an account beside the first one's, which stays theirs.
    for (const form of forms) {
      const another = await signUp(form);
      if (another.errors)
        expect(problemOf(another)).toEqual([
          { path: 'input.email', message: expect.stringMatching(/nobody sees|Give an e-mail address/) },
        ]);
      const { rows } = await api.db.pool.query('select handle from member where email_key = $1 and not email_alike', [
        emailKey(email),
      ]);
      expect(rows).toEqual([{ handle }]);
    }
    await api.db.pool.query('delete from member where email_key = $1 and email_alike', [emailKey(email)]);
  });

  it.each([
    'zo\u200be@example.org',
    'zoe@exam\u00adple.org',
    'z\u034foe@example.org',
    'zo\ue000e@example.org',
    'zo\u0378e@example.org',
  ])('is not kept with what nobody sees in it: %j', async (email) => {
    expect(problemOf(await signUp(email))).toEqual([
      { path: 'input.email', message: expect.stringContaining('nobody sees') },
    ]);
  });

  it('is no password, however it is written', async () => {
    const input = {
      handle: freshHandle(),
      email: 'i\u0307sabel.k@example.org',
      displayName: 'X',
      password: 'İSABEL.K@EXAMPLE.ORG',
    };
    expect(problemOf(await api.graphql(SIGN_UP, { input }))?.[0]?.path).toBe('input.password');
  });

  const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

  it('leads to a reset whose token is read as it was pasted', async () => {
    const handle = freshHandle();
    await signUp('locked@example.org', handle);
    for (const paste of [
      (token: string) => ` ${token}\n`,
      (token: string) => `\u200b${token}\u00a0`,
      (token: string) => `${token.slice(0, 20)}\u00ad${token.slice(20)}`,
      (_token: string, link: string) => link,
      (_token: string, link: string) => `\t${link}\u2003`,
      (token: string) => token.replaceAll('-', '\u2011').replaceAll('_', '＿'),
      (token: string) => token.replaceAll('-', '–').replace(/[a-z0-9]/gi, wide),
      (token: string) => `${token.slice(0, 20)}\n ${token.slice(20)}`,
    ]) {
      const { resetToken, link } = (await api.ok(ISSUE, { input: { handle: ` @${handle}\n` } }, { token: admin }))
        .issuePasswordReset;
      const { changePassword } = await api.ok(CHANGE, {
        input: { resetToken: paste(resetToken, link), newPassword: 'five other words entirely here' },
      });
      expect(changePassword.viewer.user.handle).toBe(handle);
    }
  });

  describe('of before addresses were compared so', () => {
    /** By handle, as versions before let them in. */
    const BEFORE: ReadonlyArray<readonly [string, string]> = [
      ['first', 'r\u00e9my@example.org'],
      ['second', 're\u0301my@example.org'],
      ['third', 'R\u00c9MY\u200b@example.org'],
      ['alone', 'Alone@example.org'],
    ];
    const had = (handle: string) => `had.${handle}`;

    beforeAll(async () => {
      for (const [handle, email] of BEFORE) {
        api.clock.advance(1_000);
        await signUp(`${handle}.for-now@example.org`, had(handle));
        await api.db.pool.query('update member set email = $2 where handle = $1', [had(handle), email]);
      }
    });

    it('lets in whoever types just what they have, already before its key is there', async () => {
      for (const [handle, email] of BEFORE) expect(whoOf(await signIn(email))).toBe(had(handle));
    });

    it('keeps working where another one comes to the same: each signs in with exactly what they have', async () => {
      const said: string[] = [];
      await fillEmailKeys(api.db, (sentence) => said.push(sentence));
      expect(said.at(-1)).toBe(
        'E-mail addresses can be looked up of 4 of 4 members whom an earlier version signed up.',
      );
      for (const [handle, email] of BEFORE) expect(whoOf(await signIn(email))).toBe(had(handle));
      for (const [handle, email] of BEFORE) expect(whoOf(await signIn(` ${email}\n`))).toBe(had(handle));
      // Another case of the very same letters, as before; and whatever else comes to the same is the first one's.
      expect(whoOf(await signIn('RE\u0301MY@example.org'))).toBe(had('second'));
      expect(whoOf(await signIn('Remy <mailto:re\u0301my@example.org>'))).toBe(had('second'));
      expect(whoOf(await signIn('Ｒémy@example.org'))).toBe(had('first'));
      expect(whoOf(await signIn('alone@EXAMPLE.org'))).toBe(had('alone'));
      await fillEmailKeys(api.db, () => expect('nothing').toBe('left to do'));
    });

    it('is listed for admins, page by page, with whose it is like', async () => {
      const all = (await api.ok(LIST, {}, { token: admin })).alikeAccounts;
      expect(all).toMatchObject({
        totalCount: 2,
        nodes: [
          { user: { handle: had('second') }, alike: { handle: had('first') } },
          { user: { handle: had('third') }, alike: { handle: had('first') } },
        ],
      });
      const first = (await api.ok(LIST, { first: 1 }, { token: admin })).alikeAccounts;
      const rest = (await api.ok(LIST, { after: first.pageInfo.endCursor }, { token: admin })).alikeAccounts;
      expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
      const other = await api.signUp('no.admin');
      for (const sender of [{ token: other.token }, {}])
        expect((await api.graphql(LIST, {}, sender)).errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    });

    it('is told apart within one batch, by who joined first, and beside an address that was signed up since', async () => {
      await signUp('since@example.org', 'had.since');
      await api.db.pool.query(
        `insert into member (id, handle, email, password_hash, display_name, joined_at)
         values ($1, 'late', 'Batch@example.org', '', 'Late', '2026-01-02Z'), ($2, 'early', 'batch\u200b@example.org', '', 'Early', '2026-01-01Z'),
           ($3, 'older', 'since\u200b@example.org', '', 'Older', '2026-01-01Z')`,
        [newId(new Date(0)), newId(new Date(1)), newId(new Date(2))],
      );
      await fillEmailKeys(api.db, () => undefined);
      const { rows } = await api.db.pool.query(
        `select handle, email_alike from member where handle in ('late', 'early', 'older', 'had.since') order by handle`,
      );
      expect(rows.map(({ handle, email_alike }) => [handle, email_alike])).toEqual([
        ['early', false],
        ['had.since', false],
        ['late', true],
        ['older', true],
      ]);
    });
  });
});

describe('an e-mail address that somebody guesses at', () => {
  it('is counted as one, however it is typed', async () => {
    const api = await startApi({ config: { rateLimits: true } });
    const { email, password } = await api.signUp('guessed');
    const [name, domain] = email.split('@') as [string, string];
    const forms = [email, email.toUpperCase(), ` ${email}`, `\u200b${email}`, `${name}@${domain.replace('e', 'ｅ')}`];
    const codeOf = async (emailOrHandle: string, tried: string) =>
      (await api.graphql(SIGN_IN, { input: { emailOrHandle, password: tried } })).errors?.[0]?.extensions.code;
    for (let at = 0; at < limits.attempts['signIn:account'].most; at++)
      expect(await codeOf(forms[at % forms.length] as string, 'a wrong password')).toBe('UNAUTHENTICATED');
    for (const form of forms) expect(await codeOf(form, password)).toBe('RATE_LIMITED');
    await api.close();
  });
});
