import { limits } from '#kernel';
import { refuseDemoMembers } from '#members';
import { Config } from '#platform';
import { startApi, type TestApi } from '../../support/api.js';
import { openConnections } from './open-connections.js';

const SIGN_UP = `mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    accessToken refreshToken expiresAt
    viewer { email isAdmin isCurator nameAudience suspendedUntil user { id handle displayName bioHtml affiliation joinedAt } }
  }
}`;

const ada = {
  handle: 'Ada.Reads',
  email: 'Ada@Example.org',
  password: 'four plain words here',
  displayName: 'Ada Okafor',
};

async function count(api: TestApi, table: string): Promise<number> {
  const [row] = await api.db.manager.query(`select count(*)::int as rows from ${table}`);
  return row.rows;
}

describe('signing up', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await openConnections(api);
  });
  afterAll(() => api.close());

  it('makes the first member the admin, and nobody after', async () => {
    const { signUp } = await api.ok(SIGN_UP, { input: ada });
    expect(signUp.viewer).toMatchObject({
      email: 'Ada@Example.org',
      isAdmin: true,
      isCurator: false,
      nameAudience: 'MEMBERS',
      suspendedUntil: null,
      user: { handle: 'ada.reads', displayName: 'Ada Okafor', bioHtml: null, affiliation: null },
    });
    expect(signUp.viewer.user.joinedAt).toBe(api.clock.now().toISOString());
    expect(signUp.expiresAt).toBe(new Date(api.clock.now().getTime() + 600_000).toISOString());

    const second = await api.ok(SIGN_UP, { input: { ...ada, handle: 'ben', email: 'ben@example.org' } });
    expect(second.signUp.viewer.isAdmin).toBe(false);
  });

  it.each(['ada.reads', 'ADA.READS', 'adareads', 'ada_reads', 'a-d-a.reads'])(
    'refuses a handle that is taken or like a taken one: %s',
    async (handle) => {
      const { errors } = await api.graphql(SIGN_UP, { input: { ...ada, handle, email: 'other@example.org' } });
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.handle', message: expect.stringMatching(/taken.*Choose another/) }],
      });
    },
  );

  it('tells nobody that an e-mail address is known, and leaves nothing of what is refused for another reason', async () => {
    const taken = { ...ada, handle: 'somebody.else', email: 'ADA@example.ORG' };
    const withTakenHandle = await api.graphql(SIGN_UP, { input: { ...taken, handle: 'ada.reads' } });
    expect(withTakenHandle.errors?.[0]?.extensions.fields).toEqual([
      { path: 'input.handle', message: expect.any(String) },
    ]);
    const { signUp } = await api.ok(SIGN_UP, { input: taken });
    expect(signUp.viewer.user.handle).toBe('somebody.else');
  });

  it('says in one answer all that is wrong, a taken handle among it', async () => {
    const wrong = { displayName: ' ', handle: 'x', email: 'nobody', password: 'short' };
    const pathsOf = async (input: object) =>
      (await api.graphql(SIGN_UP, { input })).errors?.[0]?.extensions.fields.map(({ path }: { path: string }) => path);
    const all = ['input.displayName', 'input.handle', 'input.email', 'input.password'];
    expect(await pathsOf(wrong)).toEqual(all);
    expect(await pathsOf({ ...wrong, handle: 'Ada.Reads' })).toEqual(all);
    expect(await pathsOf({ ...wrong, handle: '', email: '', password: '', displayName: '' })).toEqual(all);
  });

  it.each([
    ['input.handle', { handle: 'a' }],
    ['input.handle', { handle: 'a'.repeat(31) }],
    ['input.handle', { handle: '.dot' }],
    ['input.handle', { handle: 'dash-' }],
    ['input.handle', { handle: 'two words' }],
    ['input.handle', { handle: 'naïve' }],
    ['input.handle', { handle: 'nul\u0000' }],
    ['input.handle', { handle: '' }],
    ['input.email', { email: 'nobody' }],
    ['input.email', { email: 'a@b' }],
    ['input.email', { email: 'nul\u0000@example.org' }],
    ['input.email', { email: `${'a'.repeat(250)}@example.org` }],
    ['input.password', { password: 'too short' }],
    ['input.password', { password: 'x'.repeat(201) }],
    ['input.password', { password: 'Qwertyuiop' }],
    ['input.password', { password: 'bad.input@example.org' }],
    ['input.password', { password: 'half a \ud83d pair' }],
    ['input.displayName', { displayName: '' }],
    ['input.displayName', { displayName: ' \t ' }],
    ['input.displayName', { displayName: 'two\nlines' }],
    ['input.displayName', { displayName: 'n'.repeat(81) }],
    ['input.displayName', { displayName: 'half \udc00' }],
  ])('says what would be right at %s (%#)', async (path, wrong) => {
    const before = await count(api, 'member');
    const right = {
      handle: 'bad.input',
      email: 'bad.input@example.org',
      password: 'four plain words',
      displayName: 'B',
    };
    const { errors } = await api.graphql(SIGN_UP, { input: { ...right, ...wrong } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.extensions.fields).toEqual([{ path, message: expect.stringMatching(/^[A-Z].{15,}\.$/) }]);
    expect(await count(api, 'member')).toBe(before);
  });

  it('lets one of 20 have the handle that all want at once, and writes nothing of the others', async () => {
    const before = { members: await count(api, 'member'), claims: await count(api, 'handle_claim') };
    const handles = ['wanted', 'Wanted', 'w.anted', 'wan_ted'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        api.graphql(SIGN_UP, {
          input: { ...ada, handle: handles[index % 4], email: `wanted${index}@example.org` },
        }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const { errors } of answers) {
      if (errors)
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.handle' }] });
    }
    expect(await count(api, 'member')).toBe(before.members + 1);
    expect(await count(api, 'handle_claim')).toBe(before.claims + 1);
  });

  it('lets one of 20 have the e-mail address that all give at once', async () => {
    const before = { members: await count(api, 'member'), claims: await count(api, 'handle_claim') };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        api.graphql(SIGN_UP, { input: { ...ada, handle: `twin.number.${index}x`, email: 'Twins@example.org' } }),
      ),
    );
    // To each of them it looks alike; whose it is, the mail decides.
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(20);
    expect(await count(api, 'member')).toBe(before.members + 20);
    expect(await count(api, 'handle_claim')).toBe(before.claims + 20);
    const { rows } = await api.db.pool.query(
      `select count(*)::integer as owners from member where email = 'Twins@example.org' and not email_alike`,
    );
    expect(rows).toEqual([{ owners: 1 }]);
  });
});

describe('asking for one handle after another', () => {
  it('is limited as signing up is, with all problems in each answer; what asks for none is not', async () => {
    const api = await startApi({ config: { rateLimits: true } });
    await api.ok(SIGN_UP, { input: ada });
    const { most } = limits.attempts['signUp:address'];
    const ask = async (handle: string) => {
      const { errors } = await api.graphql(SIGN_UP, { input: { ...ada, handle, password: 'short' } });
      const told = errors?.[0]?.extensions;
      return [told?.code, ...(told?.fields ?? []).map(({ path }: { path: string }) => path)];
    };
    for (let tries = 0; tries <= most; tries++) {
      expect(await ask('x')).toEqual(['BAD_USER_INPUT', 'input.handle', 'input.password']);
    }
    for (let tries = 1; tries < most; tries++) {
      expect(await ask('ada.reads')).toEqual(['BAD_USER_INPUT', 'input.handle', 'input.password']);
    }
    for (const handle of ['ada.reads', 'nobody.yet']) expect(await ask(handle)).toEqual(['RATE_LIMITED']);
    await api.close();
  });
});

describe('an empty installation', () => {
  it('gets exactly one admin from ten who sign up at once', async () => {
    const api = await startApi();
    await openConnections(api);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        api.ok(SIGN_UP, {
          input: { ...ada, handle: `early.bird.${'abcdefghjk'[index]}`, email: `e${index}@example.org` },
        }),
      ),
    );
    expect(answers.filter(({ signUp }) => signUp.viewer.isAdmin)).toHaveLength(1);
    expect(await count(api, 'member where is_admin')).toBe(1);
    await api.close();
  });

  it('asks its first member for the setup code in production, and nobody after', async () => {
    const api = await startApi({ config: { environment: 'production', setupCode: 'a-code_of some l3ngth' } });
    for (const setupCode of [undefined, '', ' ', 'a-code_of some l3ngtH', 'a-code_ofsome l3ngth']) {
      const { errors } = await api.graphql(SIGN_UP, { input: { ...ada, setupCode } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.setupCode' }] });
    }
    expect(await count(api, 'handle_claim')).toBe(0);
    const { signUp } = await api.ok(SIGN_UP, {
      input: { ...ada, setupCode: ' a–code＿of\u00a0ｓｏｍｅ l３ngth\u200b' },
    });
    expect(signUp.viewer.isAdmin).toBe(true);
    const second = await api.ok(SIGN_UP, { input: { ...ada, handle: 'ben', email: 'ben@example.org' } });
    expect(second.signUp.viewer.isAdmin).toBe(false);
    await api.close();
  });

  it('has no first member in production where no setup code is set', async () => {
    const api = await startApi({ config: { environment: 'production' } });
    const { errors } = await api.graphql(SIGN_UP, { input: { ...ada, setupCode: '' } });
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'input.setupCode' }] });
    await api.close();
  });

  it('does not start in production on a database with demo members', async () => {
    const api = await startApi();
    const production = new Config({ ...api.app.get(Config), environment: 'production' });
    await api.signUp('ada');
    await expect(refuseDemoMembers(api.db, production)).resolves.toBeUndefined();
    await api.db.manager.query('update member set is_demo = true');
    await expect(refuseDemoMembers(api.db, production)).rejects.toThrow(/demo community/);
    await expect(refuseDemoMembers(api.db, api.app.get(Config))).resolves.toBeUndefined();
    await api.close();
  });
});
