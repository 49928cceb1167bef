import { handleSkeleton } from '#kernel';
import { bareHandle } from '../../../libs/members/src/member/reserved-handles.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { user { handle } } } }';
const LIST = `query ($first: Int, $after: String) { questionableHandles(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { reserved user { handle } alike { handle } } } }`;

describe('a handle', () => {
  let api: TestApi;
  let admin: string;
  let made = 0;

  beforeAll(async () => {
    api = await startApi();
    admin = (await api.signUp('wrenna')).token;
  });
  afterAll(() => api.close());

  const signUp = (handle: string) => {
    const input = {
      handle,
      email: `somebody${made++}@example.org`,
      password: 'bees in the stacks',
      displayName: 'Somebody',
    };
    return api.graphql(SIGN_UP, { input });
  };
  const rename = (token: string, handle: string) =>
    api.graphql(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { viewer { user { handle } } } }',
      { input: { handle } },
      { token },
    );
  /** As from before a handle was reserved, or looked like another. */
  const had = (handle: string, now: string) =>
    api.db.pool.query('update member set handle = $2 where handle = $1', [handle, now]);

  it.each([
    'admin',
    'Admin',
    'a.d_m-i.n',
    'adm1n',
    'admin1',
    '2026admin',
    'admin_42',
    'everyone',
    'all',
    'here',
    'root',
    'r00t',
    'instructors',
    'instructor',
    'administrador',
    'profesora',
    'todos',
    'commonplace',
    'library',
    'moderators',
    'adrnin',
    'cornmonplace',
  ])('that seems to speak for the house is nobody’s: %s', async (handle) => {
    const refused = await signUp(handle);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.handle', message: expect.stringContaining('Choose another') }],
    });
  });

  it.each(['badminton', 'alla', 'hereward', 'rootabaga', 'stafford', 'instructive', 'allen1'])(
    'that only begins like one is anybody’s: %s',
    async (handle) => {
      expect(codeOf(await signUp(handle))).toBe('ok');
    },
  );

  it('with rn is like one with m, and with vv like one with w', async () => {
    expect(codeOf(await signUp('modernist'))).toBe('ok');
    expect(codeOf(await signUp('modemist'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await signUp('owlery'))).toBe('ok');
    expect((await signUp('ovvlery')).errors?.[0]?.message).toContain('vv as w');
  });

  it('that was somebody’s before stays theirs, and nobody else gets it by renaming', async () => {
    const { token } = await api.signUp('houston');
    await had('houston', 'staff');
    await api.db.pool.query(
      `insert into handle_claim (skeleton, member_id, claimed_at) select $1, id, joined_at from member where handle = 'staff'`,
      [handleSkeleton('staff')],
    );
    expect(codeOf(await rename(token, 'staff'))).toBe('ok');
    const other = await api.signUp('bystander');
    for (const handle of ['staff', 'team']) expect(codeOf(await rename(other.token, handle))).toBe('BAD_USER_INPUT');
  });

  it('that is questionable is listed for admins, page by page, with whom it looks like', async () => {
    await api.signUp('comely');
    const { token } = await api.signUp('quaint');
    await had('quaint', 'cornely');
    await api.db.pool.query(
      `insert into handle_claim (skeleton, member_id, claimed_at, inherited) select $1, id, joined_at, true from member where handle = 'cornely'`,
      [handleSkeleton('cornely')],
    );
    expect(codeOf(await rename(token, 'cornely'))).toBe('ok');
    const all = (await api.ok(LIST, {}, { token: admin })).questionableHandles;
    expect(all).toMatchObject({
      totalCount: 2,
      nodes: [
        { reserved: false, user: { handle: 'cornely' }, alike: { handle: 'comely' } },
        { reserved: true, user: { handle: 'staff' }, alike: null },
      ],
    });
    const first = (await api.ok(LIST, { first: 1 }, { token: admin })).questionableHandles;
    const rest = (await api.ok(LIST, { after: first.pageInfo.endCursor }, { token: admin })).questionableHandles;
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    const statements = await api.statements.during(() => api.ok(LIST, {}, { token: admin }));
    expect(statements).toHaveLength(3);
    expect(codeOf(await api.graphql(LIST, {}, { token }))).toBe('FORBIDDEN');
    expect(codeOf(await api.graphql(LIST))).toBe('UNAUTHENTICATED');
  });

  it('is compared in SQL as in code', async () => {
    const handles = ['admin1', '0.1.i', 'r.n', 'rrnn', 'vvv', '42', '_', 'a1b2', '1vv1', 'ab--cd..9', 'x_1', '9.9'];
    const { rows } = await api.db.pool.query(
      'select handle, handle_key(handle) as key, handle_bare(handle) as bare from unnest($1::text[]) handle',
      [handles],
    );
    expect(rows).toEqual(handles.map((handle) => ({ handle, key: handleSkeleton(handle), bare: bareHandle(handle) })));
  });
});
