import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { ADMIN, BEN, CURATOR, LINKS, MINA, ProfileClient, SECOND, TEACHER } from './profile-client.js';

const NIGHT = { displayName: 'Mina Hallam', bioHtml: '<p>I read at night.</p>', affiliation: 'Tolverne Quay' };

describe('a decision about a profile', () => {
  let api: TestApi;
  let client: ProfileClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    client = await ProfileClient.build(api);
    await client.saved({ bioMarkdown: 'I read at night.', affiliation: 'Tolverne Quay' });
  });

  const alone = () => ({ displayName: client.handle(MINA), bioHtml: null, affiliation: null });
  const state = async () => (await client.own()).profile.state;
  const itemState = async () => (await client.found(ADMIN))?.state;

  it('shows what waited, once it is approved, and tells its member', async () => {
    await client.saved({ bioMarkdown: LINKS });
    const decision = await client.decided(CURATOR, 'APPROVE');
    expect(decision).toMatchObject({
      aboutProfile: true,
      content: null,
      appealUntil: null,
      user: { handle: client.handle(MINA) },
    });
    expect((await client.seen()).bioHtml).toContain('https://d.test');
    expect(await state()).toBe('VISIBLE');
    expect(await client.queue(CURATOR)).toEqual([]);
    expect(await client.notified()).toEqual(['A moderator approved your profile, and it is shown. Reason: So it is.']);
    expect((await client.undo(CURATOR, decision.id)).errors).toBeUndefined();
    expect(await client.seen()).toMatchObject(NIGHT);
    expect(await state()).toBe('HELD');
    expect(await itemState()).toBe('OPEN');
    expect(await client.notified()).toEqual([]);
  });

  it('hides all that they say of themselves, on every surface, until it is restored', async () => {
    await client.report(BEN);
    await client.decided(CURATOR, 'HIDE');
    expect(await client.seen()).toMatchObject(alone());
    const byline = await client.people.ok(
      null,
      'query ($id: ID!) { reflection(id: $id) { author { displayName bioHtml affiliation } } }',
      { id: client.world.id(0) },
    );
    expect(byline.reflection.author).toEqual(alone());
    const found = async () =>
      (await client.people.ok(BEN, '{ search(query: "Hallam") { totalCount } }')).search.totalCount;
    expect(await found()).toBe(0);
    const { profile } = await client.own();
    expect(profile).toMatchObject({
      state: 'HIDDEN',
      displayName: 'Mina Hallam',
      decision: { action: 'HIDE', moderator: null },
    });
    expect((await client.notified())[0]).toBe('A moderator hid your profile. Reason: So it is.');
    await client.decided(ADMIN, 'RESTORE', { userId: client.id(MINA) });
    expect(await client.seen()).toMatchObject(NIGHT);
    expect(await found()).toBe(1);
  });

  it('leaves what is shown where it refuses a text, which is not taken again', async () => {
    await client.saved({ bioMarkdown: LINKS });
    const decision = await client.decided(CURATOR, 'DISMISS');
    expect(decision.text).toContain('https://d.test');
    expect(await client.seen()).toMatchObject(NIGHT);
    expect((await client.own()).profile).toMatchObject({ state: 'REFUSED', bioMarkdown: LINKS });
    expect((await client.notified())[0]).toMatch(/^A moderator did not accept your edit of your profile/);
    // Whoever saves it as it is, is told so; with something else changed, it stays as it was.
    expect(codeOf(await client.save({ bioMarkdown: LINKS }))).toBe('BAD_USER_INPUT');
    expect(await client.saved({ bioMarkdown: LINKS, nameAudience: 'MEMBERS' })).toBe('REFUSED');
    expect(codeOf(await client.save({ bioMarkdown: LINKS, nameAudience: 'MEMBERS' }))).toBe('BAD_USER_INPUT');
    expect(await client.saved({ nameAudience: 'EVERYONE' })).toBe('REFUSED');
    expect(await client.saved({ bioMarkdown: 'I read.' })).toBe('VISIBLE');
    // However it is written, it reads the same.
    const same = [LINKS, ` ${LINKS}\n`, LINKS.toUpperCase(), `**${LINKS}**`, LINKS.replace(' ', '\u200b\n\n- ')];
    for (const bioMarkdown of same) {
      expect([bioMarkdown, codeOf(await client.save({ bioMarkdown }))]).toEqual([bioMarkdown, 'BAD_USER_INPUT']);
    }
    expect(codeOf(await client.save({ bioMarkdown: LINKS, displayName: 'MINA\u00ad Hallam ' }))).toBe('BAD_USER_INPUT');
    // Another address is another text, and so is one without its addresses.
    expect(await client.saved({ bioMarkdown: LINKS.replace('d.test', 'd.test/d') })).toBe('HELD');
    expect(await client.saved({ bioMarkdown: LINKS.replaceAll('https://', '') })).toBe('VISIBLE');
  });

  it('closes reports without a word to their member, or warns them', async () => {
    await client.report(BEN);
    const dismissed = await client.decided(CURATOR, 'DISMISS');
    expect(await client.notified()).toEqual([]);
    expect((await client.own()).profile.decision).toBeNull();
    expect(await itemState()).toBe('DECIDED');
    await client.undo(CURATOR, dismissed.id);
    expect(await client.found(ADMIN)).toMatchObject({ state: 'OPEN', openReports: 1 });
    await client.decided(CURATOR, 'WARN');
    expect(await client.notified()).toEqual(['A moderator warned you about your profile. Reason: So it is.']);
    expect(await client.seen()).toMatchObject(NIGHT);
  });

  it('holds whatever is said after a profile was hidden, and shows it once it is approved', async () => {
    await client.decided(CURATOR, 'HIDE', { userId: client.id(MINA) });
    expect(await client.saved({ bioMarkdown: 'I am sorry.' })).toBe('HELD');
    expect(await client.seen()).toMatchObject(alone());
    await client.decided(CURATOR, 'APPROVE');
    expect((await client.seen()).bioHtml).toBe('<p>I am sorry.</p>');
    expect(await client.saved({ bioMarkdown: 'I am not.' })).toBe('HELD');
  });

  it('restores what was shown before, and says that a newer text still waits', async () => {
    const hidden = await client.decided(CURATOR, 'HIDE', { userId: client.id(MINA) });
    expect(hidden.text).toContain('I read at night.');
    expect(await client.saved({ bioMarkdown: 'I am sorry.' })).toBe('HELD');
    const restored = await client.decided(ADMIN, 'RESTORE');
    expect(restored.text).toContain('I read at night.');
    expect(await client.seen()).toMatchObject(NIGHT);
    expect(await state()).toBe('HELD');
    expect((await client.notified())[0]).toBe(
      'A moderator restored your profile, and it is shown again as it was before: your newer text still waits. Reason: So it is.',
    );
    // What was not read is taken back.
    await client.people.must(MINA, 'markNotificationsRead', { all: true }, 'viewer { unreadNotificationCount }');
    await client.undo(ADMIN, restored.id);
    expect((await client.notified())[0]).toBe('A moderator undid a decision: your profile is hidden again.');
  });

  it('warns of what was reported, or else of what waits', async () => {
    await client.saved({ bioMarkdown: LINKS });
    expect((await client.decided(CURATOR, 'WARN')).text).toContain('https://d.test');
    await client.report(BEN);
    expect((await client.decided(CURATOR, 'WARN')).text).toContain('I read at night.');
    const refused = await client.decided(CURATOR, 'DISMISS');
    expect(refused.text).toContain('https://d.test');
    expect((await client.decided(CURATOR, 'HIDE', { userId: client.id(MINA) })).text).toContain('I read at night.');
    await client.undo(CURATOR, refused.id);
  });

  it('restores nothing where nothing was ever shown, and says what is shown instead', async () => {
    const input = {
      handle: 'lucky',
      email: 'lucky@example.org',
      password: 'five green bottles',
      displayName: 'Raffle Queen',
    };
    const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken viewer { user { id } } } }';
    const { accessToken: token, viewer } = (await api.ok(signUp, { input })).signUp;
    const userId = viewer.user.id;
    const told = async () =>
      (await api.ok('{ viewer { notifications(first: 1) { nodes { message } } } }', {}, { token })).viewer.notifications
        .nodes[0].message;
    const dismissed = await client.decided(CURATOR, 'DISMISS', { userId });
    expect(await told()).toBe(
      'A moderator did not accept what you say of yourself in your profile: others are shown your handle alone. Reason: So it is.',
    );
    const read = 'mutation { markNotificationsRead(input: { all: true }) { viewer { unreadNotificationCount } } }';
    await api.ok(read, {}, { token });
    await client.undo(CURATOR, dismissed.id);
    expect(await told()).toBe('A moderator undid a decision: your edit of your profile waits for a moderator again.');
    await client.decided(CURATOR, 'HIDE', { userId });
    expect(codeOf(await client.decide(CURATOR, 'RESTORE', { userId }))).toBe('CONFLICT');
  });

  it('is undone as a whole, unless its member has changed something since', async () => {
    const hidden = await client.decided(CURATOR, 'HIDE', { userId: client.id(MINA) });
    expect(await client.saved({ bioMarkdown: 'I am sorry.' })).toBe('HELD');
    await client.undo(CURATOR, hidden.id);
    expect(await client.seen()).toMatchObject(NIGHT);
    expect(await state()).toBe('HELD');
    const approved = await client.decided(CURATOR, 'APPROVE');
    expect(await client.saved({ bioMarkdown: 'I read by day.' })).toBe('VISIBLE');
    expect(codeOf(await client.undo(CURATOR, approved.id))).toBe('CONFLICT');
    expect((await client.seen()).bioHtml).toBe('<p>I read by day.</p>');
  });

  it('is made once, about the text that was looked at, and about an item that nobody else looks at', async () => {
    await client.saved({ bioMarkdown: LINKS });
    const item = { itemId: client.item(MINA) };
    await client.people.must(
      ADMIN,
      'claimModerationItem',
      item,
      'item { id } memberItem { state claimedBy { handle } }',
    );
    const claimed = await client.decide(CURATOR, 'APPROVE');
    expect([codeOf(claimed), claimed.errors?.[0]?.message]).toEqual([
      'CONFLICT',
      expect.stringContaining('is looking at this'),
    ]);
    await client.people.must(ADMIN, 'claimModerationItem', { ...item, on: false }, 'memberItem { state }');
    expect(codeOf(await client.decide(CURATOR, 'APPROVE', { ...item, contentRevision: 2 }))).toBe('CONFLICT');
    await client.decided(CURATOR, 'APPROVE', { ...item, contentRevision: 3 });
    expect(codeOf(await client.decide(ADMIN, 'WARN'))).toBe('CONFLICT');
    for (const action of ['APPROVE', 'RESTORE', 'DISMISS']) {
      expect(codeOf(await client.decide(ADMIN, action, { userId: client.id(MINA) }))).toBe('CONFLICT');
    }
  });

  it('is for curators and admins, and for nobody about themselves', async () => {
    await client.report(BEN);
    for (const member of [MINA, BEN, TEACHER]) {
      for (const target of [{ itemId: client.item(MINA) }, { userId: client.id(MINA) }]) {
        expect(codeOf(await client.decide(member, 'HIDE', target))).toBe('FORBIDDEN');
      }
      const claim = await client.people.mutate(
        member,
        'claimModerationItem',
        { itemId: client.item(MINA) },
        'item { id }',
      );
      expect(codeOf(claim)).toBe('FORBIDDEN');
    }
    expect(codeOf(await client.decide(CURATOR, 'HIDE', { userId: client.id(CURATOR) }))).toBe('FORBIDDEN');
    expect(codeOf(await client.decide(ADMIN, 'HIDE', { itemId: client.item(BEN) }))).toBe('NOT_FOUND');
    expect(codeOf(await client.decide(ADMIN, 'HIDE', { userId: client.world.id(0) }))).toBe('NOT_FOUND');
    expect(codeOf(await client.decide(ADMIN, 'LOCK'))).toBe('NOT_FOUND');
    expect(await client.seen()).toMatchObject(NIGHT);
  });

  it('goes with others in bulk, and leads to a suspension from the same item', async () => {
    await client.report(BEN);
    await client.report(TEACHER, { handle: client.handle(BEN) });
    const items = [MINA, BEN, TEACHER].map((member) => ({ itemId: client.item(member) }));
    const input = { items, action: 'DISMISS', reason: 'Nothing wrong.' };
    const many = await client.people.must(CURATOR, 'decideMany', input, 'batchId results { code decision { action } }');
    expect(many.results.map(({ code }: Json) => code)).toEqual([null, null, 'NOT_FOUND']);
    const undone = await client.people.must(CURATOR, 'undoDecision', { batchId: many.batchId }, 'results { undone }');
    expect(undone.results).toEqual([{ undone: true }, { undone: true }]);
    expect(await client.queue(CURATOR)).toHaveLength(2);
    const until = new Date(api.clock.now().getTime() + 60_000).toISOString();
    const suspended = await client.decided(ADMIN, 'SUSPEND', { itemId: client.item(MINA), until });
    expect(suspended).toMatchObject({ aboutProfile: false, user: { handle: client.handle(MINA) } });
  });

  it('can be appealed, which another moderator resolves', async () => {
    await client.report(BEN);
    const { id: decisionId } = await client.decided(CURATOR, 'HIDE');
    const { decision } = (await client.own()).profile;
    expect(decision.appealUntil).not.toBeNull();
    await client.people.must(
      MINA,
      'appealDecision',
      { decisionId, statement: 'I have said nothing wrong.' },
      'decision { id }',
    );
    expect(await itemState()).toBe('APPEALED');
    const appeals = (await client.people.ok(ADMIN, '{ appeals { nodes { id aboutProfile } } }')).appeals.nodes;
    expect(appeals).toEqual([{ id: decisionId, aboutProfile: true }]);
    const resolve = { decisionId, outcome: 'OVERTURNED', explanation: 'She is right.' };
    const own = await client.people.mutate(CURATOR, 'resolveAppeal', resolve, 'decision { undone }');
    expect(codeOf(own)).toBe('FORBIDDEN');
    await client.people.must(SECOND, 'resolveAppeal', resolve, 'decision { undone }');
    expect(await client.seen()).toMatchObject(NIGHT);
    expect(await itemState()).toBe('CLOSED');
    expect((await client.notified())[0]).toContain('Your appeal against the decision to hide your profile was granted');
  });

  it('stands in the log without a word of what was said, and on the record', async () => {
    await client.report(BEN);
    await client.people.must(
      CURATOR,
      'addModerationNote',
      { itemId: client.item(MINA), body: 'Look twice.' },
      'record { notes { body } }',
    );
    await client.decided(CURATOR, 'HIDE');
    const { rows } = await api.db.pool.query('select * from audit_entry order by seq desc limit 1');
    expect(rows[0]).toMatchObject({ action: 'HIDE', target_kind: 'MEMBER', target_id: client.id(MINA) });
    expect(JSON.stringify(rows)).not.toMatch(/Hallam|night/);
    const item = await client.found(ADMIN);
    expect(item).toMatchObject({ decisions: [{ action: 'HIDE' }], record: { notes: [{ body: 'Look twice.' }] } });
  });
});
