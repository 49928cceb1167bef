import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;
let minaId: string;

const login = (handle: string) => ({ handle, password: `correct horse battery ${handle}` });
const CREATE = `mutation Create($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }`;
const PROFILE = 'mutation Profile($input: UpdateProfileInput!) { updateProfile(input: $input) { viewer { isAdmin } } }';

async function write(token: string, title: string, more: object): Promise<void> {
  const input = { publish: true, title, bodyMarkdown: `About ${title}.`, ...more };
  await api.ok(CREATE, { input }, { token });
  api.clock.advance(1_000);
}

beforeAll(async () => {
  api = await startApi();
  const wren = await api.signUp('wren');
  const mina = await api.signUp('mina');
  await api.signUp('zofia');
  await api.signUp('sam');
  const { createCourse } = await api.ok(
    'mutation C($input: CreateCourseInput!) { createCourse(input: $input) { course { id slug joinCode } } }',
    { input: { title: 'Libraries in Public' } },
    { token: wren.token },
  );
  const { id: courseId, slug: courseSlug, joinCode } = createCourse.course;
  const zofia = (
    await api.ok('mutation S($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { emailOrHandle: 'zofia', password: login('zofia').password },
    })
  ).signIn.accessToken;
  for (const token of [mina.token, zofia]) {
    await api.ok(
      'mutation J($input: JoinCourseInput!) { joinCourse(input: $input) { course { id } } }',
      { input: { courseSlug, joinCode } },
      { token },
    );
  }
  await write(mina.token, 'Seen by everybody', { audience: 'PUBLIC' });
  await write(mina.token, 'Seen by members', { audience: 'MEMBERS' });
  await write(mina.token, 'Seen by the course', { audience: 'COURSE', courseId });
  await write(mina.token, 'Seen by instructors', { audience: 'PRIVATE', courseId });
  await api.ok(
    PROFILE,
    { input: { displayName: 'Mina Secretname', nameAudience: 'COURSEMATES', bioMarkdown: 'See @zofia.' } },
    mina,
  );
  minaId = (await api.ok('{ user(handle: "mina") { id } }')).user.id;
});
afterAll(() => api.close());

const reader = async (handle?: string) => {
  const made = new PageReader(api);
  if (handle) await made.signIn(login(handle));
  return made;
};

describe('a member’s page', () => {
  it.each([
    [undefined, ['Seen by everybody'], false],
    ['sam', ['Seen by everybody', 'Seen by members'], false],
    ['zofia', ['Seen by everybody', 'Seen by members', 'Seen by the course'], true],
    ['mina', ['Seen by everybody', 'Seen by members', 'Seen by the course', 'Seen by instructors'], true],
  ])('shows %s what they may see, and the name as far as it reaches', async (handle, titles, named) => {
    const page = await (await reader(handle)).open('/members/mina');
    expect(page.status).toBe(200);
    expect(
      page
        .$('main h3 a')
        .map((_at, a) => page.$(a).text())
        .get()
        .sort(),
    ).toEqual([...titles].sort());
    expect(page.html.includes('Secretname')).toBe(named);
    expect(page.html.includes('Seen by instructors')).toBe(titles.length === 4);
    expect(page.$('meta[name=robots]').attr('content')).toBe('noindex');
    expect(page.$('link[rel=canonical]')).toHaveLength(0);
  });

  it('sorts reflections by course', async () => {
    const page = await (await reader('zofia')).open('/members/mina');
    expect(
      page
        .$('main h2')
        .map((_at, h2) => page.$(h2).text())
        .get(),
    ).toEqual(['Reflections · Libraries in Public', 'Reflections · Outside of courses', 'Between you and them']);
  });

  it('is found by the id that mentions link to', async () => {
    const visitor = await reader();
    const page = await visitor.open(`/members/${minaId}`);
    expect(page.address).toBe('/members/mina');
    for (const nobody of ['nobody', '0190a000-0000-7000-8000-000000000000', 'x'.repeat(60), 'a b', '-x'])
      expect((await visitor.open(`/members/${nobody}`)).status).toBe(404);
  });

  it('mutes and unmutes by a form, and the account lists whom', async () => {
    const mina = await reader('mina');
    await mina.open('/members/sam');
    const muted = await mina.submit('form[action="/members/sam/mute"]');
    expect(muted.address).toBe('/members/sam?done=muted');
    expect(muted.text).toContain('You have muted this member');
    const account = await mina.open('/account');
    expect(account.$('section[aria-labelledby=muted] li').text()).toContain('sam');
    const after = await mina.submit('form[action="/members/sam/mute"]');
    expect(after.address).toBe('/account?done=unmuted');
    expect(after.$('section[aria-labelledby=muted] li')).toHaveLength(0);
    expect((await mina.open('/members/sam')).$('button').text()).toContain('Mute @sam');
  });

  it('offers no muting of oneself, and refuses it in words', async () => {
    const mina = await reader('mina');
    const page = await mina.open('/members/mina');
    expect(page.$('form[action$="/mute"]')).toHaveLength(0);
    const token = page.$('form[action="/sign-out"] [name=token]').attr('value') as string;
    const answer = await mina.send('POST', '/members/mina/mute', `token=${token}&on=yes`);
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('never notified by yourself');
  });

  it('is told to sign in where a visitor sends the form of muting', async () => {
    const visitor = await reader();
    const answer = await visitor.send('POST', '/members/mina/mute', 'on=yes');
    expect(answer.statusCode).toBe(422);
  });

  it('takes few statements', async () => {
    const zofia = await reader('zofia');
    const statements = await api.statements.during(() => zofia.open('/members/mina'));
    expect(statements.length).toBeLessThanOrEqual(7);
  });
});
