import { limits } from '#kernel';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { BEN, CURATOR, LINKS, MINA, ProfileClient, TEACHER } from './profile-client.js';

/** What Mina says of herself, and others are shown, before anything is held. */
const FIRST = { bioMarkdown: 'I read at night.', affiliation: 'Tolverne Quay' };

describe('what a member says of themselves', () => {
  let api: TestApi;
  let client: ProfileClient;

  beforeAll(async () => {
    api = await startApi({ config: { rateLimits: true } });
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    client = await ProfileClient.build(api);
    expect(await client.saved(FIRST)).toBe('VISIBLE');
  });

  const pathOf = (answer: Awaited<ReturnType<ProfileClient['save']>>) =>
    answer.errors?.[0]?.extensions.fields?.[0]?.path;

  it.each([
    ['a newcomer’s text with four links', { bioMarkdown: `See ${LINKS}` }],
    ['addresses in the affiliation', { affiliation: 'https://a.test https://b.test https://c.test' }],
    [
      'addresses here and there',
      { displayName: 'Mina https://a.test', bioMarkdown: '<https://b.test> <https://c.test>' },
    ],
    ['a banned phrase in the name', { displayName: 'Raffle Hallam' }],
    ['a banned phrase in the text', { bioMarkdown: 'Join my **raf**fle!' }],
    ['a banned phrase in the affiliation', { affiliation: 'Ráffle & Sons' }],
    ['a banned phrase in the title of a link', { bioMarkdown: '[x](/x "the raffle")' }],
  ])('waits for a moderator with %s, and others are shown what was there before', async (_what, input) => {
    expect(await client.saved(input)).toBe('HELD');
    const { user, profile, bioMarkdown } = await client.own();
    expect(profile).toMatchObject({ displayName: 'Mina Hallam', ...FIRST, ...input, state: 'HELD', decision: null });
    expect(bioMarkdown).toBe(profile.bioMarkdown);
    expect(profile.heldBecause).toHaveLength(1);
    for (const shown of [user, await client.seen(), await client.seen(BEN), await client.seen(TEACHER)]) {
      expect(shown).toMatchObject({
        displayName: 'Mina Hallam',
        bioHtml: '<p>I read at night.</p>',
        affiliation: 'Tolverne Quay',
      });
    }
  });

  it('is shown at once with what anybody writes, and with what is banned in a course only', async () => {
    const bioMarkdown = 'A lottery of books: https://a.test, https://b.test.';
    expect(await client.saved({ displayName: 'Mina H.', bioMarkdown })).toBe('VISIBLE');
    expect((await client.seen()).displayName).toBe('Mina H.');
    expect((await client.seen()).bioHtml).toContain('lottery');
    expect(await client.queue(CURATOR)).toEqual([]);
  });

  it('is shown with many links of whoever is no newcomer, and of curators', async () => {
    expect(await client.saved({ bioMarkdown: LINKS }, CURATOR)).toBe('VISIBLE');
    await client.world.addReplies([{ subject: 0, author: MINA }]);
    api.clock.advance(limits.screening.newcomer.days * 24 * 60 * 60_000);
    expect(await client.saved({ bioMarkdown: LINKS })).toBe('VISIBLE');
  });

  it('is the held name of whoever signs up, for which the handle stands until it is approved, whatever that becomes', async () => {
    const input = {
      handle: 'lucky',
      email: 'lucky@example.org',
      password: 'five green bottles',
      displayName: 'Raffle Queen',
    };
    const document =
      'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken viewer { user { displayName } profile { displayName state } } } }';
    const { accessToken: token, viewer } = (await api.ok(document, { input })).signUp;
    expect(viewer).toEqual({ user: { displayName: 'lucky' }, profile: { displayName: 'Raffle Queen', state: 'HELD' } });
    const update =
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { viewer { user { handle displayName } } } }';
    const renamed = await api.ok(update, { input: { handle: 'luckier' } }, { token });
    expect(renamed.updateProfile.viewer.user).toEqual({ handle: 'luckier', displayName: 'luckier' });
    const [item] = await client.queue(CURATOR);
    await client.decided(CURATOR, 'APPROVE', { itemId: item!.id });
    const seen = await client.people.ok(BEN, '{ user(handle: "luckier") { displayName } }');
    expect(seen.user.displayName).toBe('Raffle Queen');
  });

  it('is not called by words that are banned, neither from the first day nor later, however they are joined', async () => {
    const document = 'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { user { handle } } } }';
    const input = { email: 'king@example.org', password: 'five green bottles', displayName: 'Nobody Special' };
    const [refused] = (await api.graphql(document, { input: { ...input, handle: 'raff1e_king' } })).errors ?? [];
    expect(refused?.extensions.fields).toEqual([
      {
        path: 'input.handle',
        message: 'This handle holds words that are banned here: “raff1e”. Choose another.',
      },
    ]);
    // Nothing was kept of it.
    expect((await api.graphql(document, { input: { ...input, handle: 'rafflesia' } })).errors).toBeUndefined();
    for (const handle of ['the.raffle', 'raf_fle', 'raffle2026']) {
      const answer = await client.save({ handle, bioMarkdown: 'I read by day.' });
      expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', 'input.handle']);
    }
    expect(await client.seen()).toMatchObject({ displayName: 'Mina Hallam', bioHtml: '<p>I read at night.</p>' });
  });

  it('is called as they were when it was not banned yet', async () => {
    await api.db.pool.query(`update member set handle = 'raffle_mina' where id = $1`, [client.id(MINA)]);
    expect(await client.saved({ handle: 'Raffle_Mina', bioMarkdown: 'I read by day.' })).toBe('VISIBLE');
    expect(codeOf(await client.save({ handle: 'mina_raffle' }))).toBe('BAD_USER_INPUT');
  });

  it('loses for everybody at once what its member takes away, whatever waits', async () => {
    expect(await client.saved({ bioMarkdown: LINKS })).toBe('HELD');
    expect(await client.saved({ affiliation: null })).toBe('HELD');
    expect(await client.seen()).toMatchObject({ affiliation: null, bioHtml: '<p>I read at night.</p>' });
    expect((await client.own()).profile).toMatchObject({ affiliation: null, bioMarkdown: LINKS });
    expect(await client.saved({ bioMarkdown: '' })).toBe('VISIBLE');
    expect(await client.seen()).toMatchObject({ displayName: 'Mina Hallam', affiliation: null, bioHtml: null });
    expect(await client.queue(CURATOR)).toEqual([]);
  });

  it('waits no longer once it is changed, and goes on waiting where it is saved as it is', async () => {
    expect(await client.saved({ bioMarkdown: LINKS })).toBe('HELD');
    expect(await client.saved({ bioMarkdown: LINKS })).toBe('HELD');
    expect(await client.queue(CURATOR)).toMatchObject([{ contentRevision: 3, currentRevision: 3 }]);
    expect(await client.saved({ displayName: 'Mina the Second' })).toBe('HELD');
    expect((await client.seen()).displayName).toBe('Mina Hallam');
    expect(await client.saved({ bioMarkdown: 'I read.' })).toBe('VISIBLE');
    expect(await client.seen()).toMatchObject({ displayName: 'Mina the Second', bioHtml: '<p>I read.</p>' });
    expect(await client.queue(CURATOR)).toEqual([]);
    expect(await client.queue(CURATOR, ['CLOSED'])).toHaveLength(1);
  });

  it('waits in the queue for what its latest text is held for, and for nothing once only reports wait', async () => {
    const because = async () => (await client.found(CURATOR))!.heldBecause;
    await client.saved({ bioMarkdown: LINKS });
    expect(await because()).toEqual([expect.stringContaining('Links from a new member')]);
    await client.saved({ bioMarkdown: 'A raffle!' });
    expect(await because()).toEqual(['Banned phrase: “raffle”']);
    expect((await client.queue(CURATOR))[0]?.heldBecause).toEqual(['Banned phrase: “raffle”']);
    await client.report(BEN);
    await client.saved({ bioMarkdown: 'A book!' });
    expect(await client.found(CURATOR)).toMatchObject({ state: 'OPEN', openReports: 1, heldBecause: [] });
    await client.decided(CURATOR, 'DISMISS');
    await client.saved({ bioMarkdown: LINKS });
    await client.decided(CURATOR, 'APPROVE');
    expect(await because()).toEqual([expect.stringContaining('Links from a new member')]);
    await client.report(TEACHER);
    expect(await because()).toEqual([]);
  });

  it('is refused where it shows nothing, and to whoever may not write', async () => {
    const empty = await client.save({ bioMarkdown: '&nbsp;' });
    expect([codeOf(empty), pathOf(empty)]).toEqual(['BAD_USER_INPUT', 'input.bioMarkdown']);
    await client.decided(CURATOR + 1, 'SUSPEND', {
      userId: client.id(MINA),
      until: new Date(api.clock.now().getTime() + 60_000).toISOString(),
    });
    expect(codeOf(await client.save({ displayName: 'Somebody' }))).toBe('FORBIDDEN');
  });

  it('is not changed more often than anybody corrects a text', async () => {
    for (let at = 1; at < limits.attempts['profile:member'].most; at++)
      await client.save({ displayName: `Mina ${at}` });
    expect(codeOf(await client.save({ displayName: 'Mina again' }))).toBe('RATE_LIMITED');
    expect(codeOf(await client.save({ nameAudience: 'NOBODY' }))).toBe('ok');
  });
});
