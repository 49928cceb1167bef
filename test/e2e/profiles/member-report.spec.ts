import { limits } from '#kernel';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { ADMIN, BEN, CURATOR, LINKS, MINA, ProfileClient, TEACHER } from './profile-client.js';

describe('a report of a member', () => {
  let api: TestApi;
  let client: ProfileClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    client = await ProfileClient.build(api);
    await client.saved({ bioMarkdown: 'I read at night.' });
  });

  it('puts them into the queue of those who moderate what belongs to no course, once however many there are', async () => {
    const first = await client.report(BEN, { note: ' Advertises. ' });
    const report = { reporter: { handle: client.handle(BEN) }, reason: 'SPAM', note: 'Advertises.' };
    expect(first.data.reportMember.report).toMatchObject({ ...report, contentRevision: 2 });
    await client.report(TEACHER, { handle: `@${client.handle(MINA).toUpperCase()}`, reason: 'PRIVACY' });
    for (const moderator of [CURATOR, ADMIN]) {
      expect(await client.queue(moderator)).toMatchObject([
        {
          ...{ id: client.item(MINA), state: 'OPEN', openReports: 2, contentRevision: 2, currentRevision: 2 },
          user: { handle: client.handle(MINA) },
          text: { displayName: 'Mina Hallam', bioMarkdown: 'I read at night.' },
          reports: [{ reason: 'PRIVACY', reporter: { handle: client.handle(TEACHER) } }, report],
        },
      ]);
    }
    expect(await client.queue(TEACHER)).toEqual([]);
    expect(await client.found(TEACHER)).toBeNull();
  });

  it('is for moderators to know, and never for whom it is about, be they a moderator', async () => {
    await client.report(BEN);
    await client.report(BEN, { handle: client.handle(CURATOR) });
    const document = '{ memberModerationQueue { nodes { id } } }';
    expect(codeOf(await client.people.as(MINA, document))).toBe('FORBIDDEN');
    expect(codeOf(await client.people.as(null, document))).toBe('UNAUTHENTICATED');
    expect((await client.queue(CURATOR)).map(({ id }) => id)).toEqual([client.item(MINA)]);
    expect(await client.found(CURATOR, CURATOR)).toBeNull();
    expect(codeOf(await client.decide(CURATOR, 'DISMISS', { itemId: client.item(CURATOR) }))).toBe('FORBIDDEN');
    expect(await client.queue(ADMIN)).toHaveLength(2);
    expect(await client.notified()).toEqual([]);
    expect((await client.own()).profile).toMatchObject({ state: 'VISIBLE', decision: null });
  });

  it('is taken once of each profile, with a reason, and of nobody by themselves', async () => {
    const idempotencyKey = 'once';
    const [one, two] = [await client.report(BEN, { idempotencyKey }), await client.report(BEN, { idempotencyKey })];
    expect(two.data).toEqual(one.data);
    expect(codeOf(await client.report(BEN))).toBe('CONFLICT');
    await client.saved({ bioMarkdown: 'I read by day.' });
    expect(codeOf(await client.report(BEN))).toBe('ok');
    expect(codeOf(await client.report(MINA))).toBe('FORBIDDEN');
    expect(codeOf(await client.report(BEN, { reason: 'OTHER' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await client.report(BEN, { handle: 'nobody.at.all' }))).toBe('NOT_FOUND');
    const { errors } = await client.people.mutate(
      null,
      'reportMember',
      { handle: 'x', reason: 'SPAM' },
      'report { id }',
    );
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('counts among the reports of a day', async () => {
    const replies = await client.world.addReplies(
      Array.from({ length: limits.moderation.reportsPerDay - 1 }, () => ({ subject: 0, author: MINA })),
    );
    for (const { threadId, number } of replies) {
      const contentId = `${threadId}.${number}`;
      await client.people.must(BEN, 'reportContent', { contentId, reason: 'SPAM' }, 'report { id }');
    }
    expect(codeOf(await client.report(BEN))).toBe('ok');
    expect(codeOf(await client.report(BEN, { handle: client.handle(TEACHER) }))).toBe('RATE_LIMITED');
    const contentId = client.world.id(0);
    const refused = await client.people.mutate(BEN, 'reportContent', { contentId, reason: 'SPAM' }, 'report { id }');
    expect(codeOf(refused)).toBe('RATE_LIMITED');
  });

  it('of two who report each other at once is taken twice', async () => {
    const both = await Promise.all([
      client.report(BEN, { handle: client.handle(TEACHER) }),
      client.report(TEACHER, { handle: client.handle(BEN) }),
      client.report(ADMIN, { handle: client.handle(BEN) }),
    ]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect((await client.queue(CURATOR)).map(({ openReports }) => openReports).sort()).toEqual([1, 2]);
  });

  it('keeps what their profile said for moderators, whatever they make of it', async () => {
    await client.report(BEN);
    await client.saved({ bioMarkdown: null, displayName: 'M. H.' });
    await client.saved({ bioMarkdown: LINKS });
    const [item] = await client.queue(CURATOR);
    expect(item).toMatchObject({
      contentRevision: 4,
      text: { number: 4, bioMarkdown: LINKS },
      user: { displayName: 'M. H.', bioHtml: null },
    });
    const { rows } = await api.db.pool.query('select revision from profile_revision where member_id = $1 order by 1', [
      client.id(MINA),
    ]);
    expect(rows.map(({ revision }) => revision)).toEqual([2, 3, 4]);
  });

  it('is read in as many statements however many members are reported', async () => {
    const count = async () => (await api.statements.during(() => client.queue(CURATOR))).length;
    await client.report(BEN);
    const one = await count();
    for (const member of [TEACHER, ADMIN]) await client.report(BEN, { handle: client.handle(member) });
    expect(await count()).toBe(one);
  });
});
