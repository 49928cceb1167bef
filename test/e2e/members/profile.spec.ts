import { limits } from '#kernel';
import { type Answer, type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { findExecutable } from '../../support/executable-html.js';
import { xssStrings } from '../../support/xss-corpus.js';

const UPDATE = `mutation Update($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    viewer { email nameAudience bioMarkdown user { id handle displayName bioHtml affiliation joinedAt } }
  }
}`;
const USER =
  'query User($handle: String!) { user(handle: $handle) { id handle displayName bioHtml affiliation joinedAt } }';
const MUTE = 'mutation Mute($input: MuteMemberInput!) { muteMember(input: $input) { viewer { user { handle } } } }';
const STANDING = `mutation Standing($input: SetStandingInput!) { setStanding(input: $input) { user { handle } } }`;
const VIEWER = 'query Me { viewer { isAdmin isCurator email user { handle } } }';

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const pathOf = ({ errors }: Answer) => errors?.[0]?.extensions.fields?.[0]?.path;

let api: TestApi;
let admin: SignedUp;
let names = 0;
/** No two are alike: without 0, 1 and i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const member = () => {
  const number = names++;
  return api.signUp(`reader.${LETTERS[Math.floor(number / LETTERS.length)]}${LETTERS[number % LETTERS.length]}`);
};
const update = (input: object, { token }: SignedUp) => api.graphql(UPDATE, { input }, { token });
const profile = async (handle: string, token?: string) => (await api.ok(USER, { handle }, { token })).user;

beforeAll(async () => {
  api = await startApi();
  admin = await api.signUp('head.librarian');
});
afterAll(() => api.close());

describe('a profile', () => {
  it('is what its member makes it, and what is left out stays', async () => {
    const mara = await member();
    const first = await update(
      {
        displayName: 'Mara Lindqvist',
        bioMarkdown: 'Reads **maps**.\r\n\nAnd @nobody.',
        affiliation: ' City Library ',
      },
      mara,
    );
    expect(first.data.updateProfile.viewer).toMatchObject({
      email: mara.email,
      bioMarkdown: 'Reads **maps**.\n\nAnd @nobody.',
      user: {
        handle: mara.handle,
        displayName: 'Mara Lindqvist',
        bioHtml: '<p>Reads <strong>maps</strong>.</p><p>And @nobody.</p>',
        affiliation: 'City Library',
      },
    });
    const second = await update({ bioMarkdown: null, displayName: null, nameAudience: 'NOBODY' }, mara);
    expect(second.data.updateProfile.viewer).toMatchObject({
      nameAudience: 'NOBODY',
      bioMarkdown: null,
      user: { displayName: 'Mara Lindqvist', bioHtml: null, affiliation: 'City Library' },
    });
    const third = await update({ affiliation: '' }, mara);
    expect(third.data.updateProfile.viewer.user.affiliation).toBeNull();
    expect(await update({}, mara)).toMatchObject({ data: third.data });
  });

  it.each([
    ['input.displayName', { displayName: '' }],
    ['input.displayName', { displayName: 'n'.repeat(81) }],
    ['input.displayName', { displayName: 'nul\u0000' }],
    ['input.bioMarkdown', { bioMarkdown: 'x'.repeat(2_001) }],
    ['input.bioMarkdown', { bioMarkdown: 'half \ud800' }],
    ['input.affiliation', { affiliation: 'two\nlines' }],
    ['input.affiliation', { affiliation: 'x'.repeat(121) }],
    ['input.handle', { handle: 'two words' }],
    ['input.handle', { handle: '' }],
    ['input.handle', { handle: 'head.librarian' }],
    ['input.handle', { handle: 'head-l1brarian' }],
  ])('refuses at %s what could not be shown (%#)', async (path, wrong) => {
    const mara = await member();
    const answer = await update({ affiliation: 'Nowhere', ...wrong }, mara);
    expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', path]);
    expect((await profile(mara.handle)).affiliation).toBeNull();
  });

  it('weighs no more as HTML than lists of members are measured by', async () => {
    const notes = (times: number) => `${'x[^1] '.repeat(times)}\n\n[^1]: A note.`;
    const [most, writer] = [limits.bioHtmlCharacters, await member()];
    const refused = await update({ bioMarkdown: notes(250) }, writer);
    expect([codeOf(refused), pathOf(refused)]).toEqual(['BAD_USER_INPUT', 'input.bioMarkdown']);
    expect(refused.errors?.[0]?.message).toContain(`comes to more than ${most.toLocaleString('en')} characters`);
    const { data } = await update({ bioMarkdown: notes(20) }, writer);
    expect(data.updateProfile.viewer.user.bioHtml.length).toBeLessThan(most);
  });

  it('shows the text as its preview did, with whom it mentions linked', async () => {
    const [mara, friend] = [await member(), await member()];
    const bioMarkdown = `Shares a desk with @${friend.handle}[^1].\n\n[^1]: By the *window*.`;
    const { renderMarkdown } = await api.ok(
      'query Preview($markdown: String!) { renderMarkdown(markdown: $markdown) }',
      { markdown: bioMarkdown },
      mara,
    );
    await api.ok(UPDATE, { input: { bioMarkdown } }, mara);
    const { bioHtml } = await profile(mara.handle);
    const anyPrefix = (html: string) => html.replaceAll(/user-content-[\w-]+?-(?=fn)/g, '');
    expect(anyPrefix(bioHtml)).toBe(anyPrefix(renderMarkdown));
    expect(bioHtml).not.toBe(renderMarkdown);
    expect(bioHtml).toContain((await profile(friend.handle)).id);
  });

  it('is not for visitors or suspended members to change', async () => {
    const mara = await member();
    expect(codeOf(await api.graphql(UPDATE, { input: {} }))).toBe('UNAUTHENTICATED');
    const until = new Date(api.clock.now().getTime() + 60_000);
    await api.db.manager.query('update member set suspended_until = $1 where handle = $2', [until, mara.handle]);
    expect(codeOf(await update({ displayName: 'Other' }, mara))).toBe('FORBIDDEN');
  });

  it('is changed once for one idempotency key, and shows on a retry as it is then', async () => {
    const mara = await member();
    const input = { displayName: 'First', idempotencyKey: 'profile-1' };
    await api.ok(UPDATE, { input }, mara);
    await api.ok(UPDATE, { input: { displayName: 'Second' } }, mara);
    expect((await api.ok(UPDATE, { input }, mara)).updateProfile.viewer.user.displayName).toBe('Second');
    expect(codeOf(await update({ ...input, displayName: 'Third' }, mara))).toBe('CONFLICT');
  });

  it('is read afresh by each mutation of a request', async () => {
    const mara = await member();
    const answer = await api.ok(
      `mutation { a: updateProfile(input: { displayName: "One" }) { viewer { user { displayName } } }
                  b: updateProfile(input: { displayName: "Two" }) { viewer { user { displayName } } } }`,
      {},
      mara,
    );
    expect([answer.a, answer.b].map(({ viewer }) => viewer.user.displayName)).toEqual(['One', 'Two']);
  });

  it('holds nothing executable, whatever was written', async () => {
    const mara = await member();
    const tried = xssStrings.filter((text) => [...text].length <= limits.bioCharacters);
    expect(tried.length).toBeGreaterThan(100);
    let stored = 0;
    for (const bioMarkdown of tried) {
      const answer = await update({ bioMarkdown }, mara);
      if (answer.errors) {
        expect(codeOf(answer)).toBe('BAD_USER_INPUT');
        continue;
      }
      stored += 1;
      expect(findExecutable(answer.data.updateProfile.viewer.user.bioHtml ?? '')).toEqual([]);
    }
    expect(stored).toBeGreaterThan(100);
  });
});

describe('a handle', () => {
  it('can be changed, and nobody else ever gets the former one, or one like it', async () => {
    const mara = await member();
    const other = await member();
    const { id } = await profile(mara.handle);
    await api.ok(UPDATE, { input: { handle: 'Maps.And.Legends' } }, mara);
    expect(await profile('MAPS.and.legends')).toMatchObject({ id, handle: 'maps.and.legends' });
    expect(await profile(mara.handle)).toBeNull();
    const alike = mara.handle.replace('.', '_').toUpperCase();
    for (const handle of [mara.handle, alike, 'maps_and_1egends']) {
      expect(pathOf(await update({ handle }, other))).toBe('input.handle');
      const signUp = await api.graphql('mutation ($input: SignUpInput!) { signUp(input: $input) { expiresAt } }', {
        input: { handle, email: 'n@example.org', password: 'four plain words', displayName: 'N' },
      });
      expect(pathOf(signUp)).toBe('input.handle');
    }
    // Its own member may have it back, in any spelling that is like it.
    await api.ok(UPDATE, { input: { handle: alike } }, mara);
    expect((await profile(alike)).id).toBe(id);
    const signIn = await api.graphql('mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }', {
      input: { emailOrHandle: alike, password: mara.password },
    });
    expect(signIn.errors).toBeUndefined();
  });

  it('is got by one of many who want to be renamed to it at once', async () => {
    const members = [await member(), await member(), await member(), await member()];
    const answers = await Promise.all(members.map((one) => update({ handle: 'much.wanted', affiliation: 'Won' }, one)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const won = await api.db.manager.query(`select handle from member where affiliation = 'Won'`);
    expect(won).toEqual([{ handle: 'much.wanted' }]);
  });

  it('can be changed ten times, so that nobody uses all of them up', async () => {
    const mara = await member();
    for (let time = 1; time < limits.handlesPerMember; time++)
      await api.ok(UPDATE, { input: { handle: `many.${'abcdefghjk'[time]}` } }, mara);
    expect(codeOf(await update({ handle: 'one.too.many' }, mara))).toBe('CONFLICT');
    await api.ok(UPDATE, { input: { handle: mara.handle } }, mara);
  });
});

describe('a real name', () => {
  it('reaches whom its member lets it reach, and the instructors of their courses', async () => {
    const [mara, mate, guide, stranger] = [await member(), await member(), await member(), await member()];
    const ids = await Promise.all([mara, mate, guide].map(async ({ handle }) => (await profile(handle)).id));
    const course = '00000000-0000-7000-8000-0000000000c1';
    const now = api.clock.now();
    await api.db.manager.query(
      `insert into course (id, slug, title, join_code, created_at) values ($1, 'lis-1', 'LIS', 'JOINCODE', $2)`,
      [course, now],
    );
    for (const [index, id] of ids.entries()) {
      await api.db.manager.query(
        'insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, $3, $4)',
        [course, id, index === 2 ? 'INSTRUCTOR' : 'LEARNER', now],
      );
    }
    const lookers: Record<string, string | undefined> = {
      herself: mara.token,
      guide: guide.token,
      mate: mate.token,
      stranger: stranger.token,
      visitor: undefined,
    };
    const reach: Record<string, string[]> = {
      EVERYONE: ['herself', 'guide', 'mate', 'stranger', 'visitor'],
      MEMBERS: ['herself', 'guide', 'mate', 'stranger'],
      COURSEMATES: ['herself', 'guide', 'mate'],
      NOBODY: ['herself', 'guide'],
    };
    for (const [nameAudience, reached] of Object.entries(reach)) {
      await api.ok(UPDATE, { input: { nameAudience, displayName: 'Mara Lindqvist' } }, mara);
      for (const [looker, token] of Object.entries(lookers)) {
        const seen = await profile(mara.handle, token);
        expect({ nameAudience, looker, handle: seen.handle, name: seen.displayName }).toEqual({
          nameAudience,
          looker,
          handle: mara.handle,
          name: reached.includes(looker) ? 'Mara Lindqvist' : null,
        });
      }
    }
  });

  it('comes with no e-mail address, which the schema has in one place only, and what changes it', async () => {
    const { __schema } = await api.ok('{ __schema { types { name fields { name } } } }');
    const holders = __schema.types
      .filter(({ fields }: { fields?: Array<{ name: string }> }) => fields?.some(({ name }) => /e-?mail/i.test(name)))
      .map(({ name }: { name: string }) => name);
    expect(holders).toEqual(['Mutation', 'Viewer']);
  });

  it.each(['nobody.here', '', '@', 'a'.repeat(60), "' or true --"])(
    'is nobody’s for a handle that nobody has (%#)',
    async (handle) => {
      expect(await api.graphql(USER, { handle })).toMatchObject({ data: { user: null } });
    },
  );
});

describe('what is read', () => {
  it('of the viewer costs one statement, and none where the token says it', async () => {
    const everything =
      '{ viewer { email nameAudience bioMarkdown user { handle displayName bioHtml affiliation joinedAt } } }';
    expect(await api.statements.during(() => api.ok(everything, {}, admin))).toHaveLength(1);
    const known = '{ viewer { isAdmin isCurator suspendedUntil user { id handle displayName } } }';
    expect(await api.statements.during(() => api.ok(known, {}, admin))).toEqual([]);
    const { user } = (await api.ok(everything, {}, admin)).viewer;
    expect(user).toMatchObject({ handle: admin.handle, displayName: expect.any(String) });
    expect((await api.ok(known, {}, admin)).viewer.user).toMatchObject({
      handle: user.handle,
      displayName: user.displayName,
    });
    expect(await api.statements.during(() => api.ok(USER, { handle: admin.handle }))).toHaveLength(1);
  });
});

describe('muting', () => {
  const muted = async ({ handle }: SignedUp) =>
    (
      await api.db.manager.query(
        `select o.handle from member_mute x join member m on m.id = x.member_id join member o on o.id = x.muted_id
         where m.handle = $1`,
        [handle],
      )
    ).map((row: { handle: string }) => row.handle);

  it('is done and undone, as often as one likes', async () => {
    const [mara, loud] = [await member(), await member()];
    for (const on of [true, true, false, false, true]) {
      const { muteMember } = await api.ok(MUTE, { input: { handle: loud.handle.toUpperCase(), on } }, mara);
      expect(muteMember.viewer.user.handle).toBe(mara.handle);
      expect(await muted(mara)).toEqual(on ? [loud.handle] : []);
    }
    expect(await muted(loud)).toEqual([]);
  });

  it('is for members, of other members', async () => {
    const mara = await member();
    expect(codeOf(await api.graphql(MUTE, { input: { handle: mara.handle, on: true } }))).toBe('UNAUTHENTICATED');
    const self = await api.graphql(MUTE, { input: { handle: mara.handle, on: true } }, mara);
    expect([codeOf(self), pathOf(self)]).toEqual(['BAD_USER_INPUT', 'input.handle']);
    expect(codeOf(await api.graphql(MUTE, { input: { handle: 'nobody.here', on: true } }, mara))).toBe('NOT_FOUND');
  });
});

describe('standing', () => {
  const me = async ({ token }: SignedUp) => (await api.ok(VIEWER, {}, { token })).viewer;

  it('is given and taken by admins, and holds from the next request on', async () => {
    const mara = await member();
    expect(codeOf(await api.graphql(STANDING, { input: { handle: mara.handle, admin: true } }, mara))).toBe(
      'FORBIDDEN',
    );
    await api.ok(STANDING, { input: { handle: mara.handle, curator: true } }, admin);
    expect(await me(mara)).toMatchObject({ isAdmin: false, isCurator: true });
    await api.ok(STANDING, { input: { handle: mara.handle.toUpperCase(), admin: true } }, admin);
    expect(await me(mara)).toMatchObject({ isAdmin: true, isCurator: true });
    await api.ok(STANDING, { input: { handle: mara.handle, admin: false, curator: false } }, mara);
    expect(await me(mara)).toMatchObject({ isAdmin: false, isCurator: false });
    expect(codeOf(await api.graphql(STANDING, { input: { handle: admin.handle, admin: false } }, mara))).toBe(
      'FORBIDDEN',
    );
  });

  it('leaves at least one admin, also when two take it from each other at once', async () => {
    const alone = await api.graphql(STANDING, { input: { handle: admin.handle, admin: false } }, admin);
    expect(codeOf(alone)).toBe('CONFLICT');
    const mara = await member();
    await api.ok(STANDING, { input: { handle: mara.handle, admin: true } }, admin);
    const answers = await Promise.all([
      api.graphql(STANDING, { input: { handle: mara.handle, admin: false } }, admin),
      api.graphql(STANDING, { input: { handle: admin.handle, admin: false } }, mara),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const admins = await api.db.manager.query('select handle from member where is_admin');
    expect(admins).toHaveLength(1);
    await api.db.manager.query('update member set is_admin = (handle = $1)', [admin.handle]);
  });

  it('is nothing for those who do not exist, and of one answer for a retry', async () => {
    const mara = await member();
    expect(codeOf(await api.graphql(STANDING, { input: { handle: 'nobody.here', admin: true } }, admin))).toBe(
      'NOT_FOUND',
    );
    const input = { handle: mara.handle, curator: true, idempotencyKey: 'standing-1' };
    await api.ok(STANDING, { input }, admin);
    await api.ok(UPDATE, { input: { handle: 'renamed.since' } }, mara);
    await api.ok(STANDING, { input: { handle: 'renamed.since', curator: false } }, admin);
    expect(await api.ok(STANDING, { input }, admin)).toEqual({ setStanding: { user: { handle: 'renamed.since' } } });
    expect(await me(mara)).toMatchObject({ isCurator: false });
  });
});
