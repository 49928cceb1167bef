import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, READER, OTHER, INSTRUCTOR, OUTSIDER, SUSPENDED, BANNED] = [0, 1, 2, 3, 4, 5, 6];
const DAY = 24 * 60 * 60 * 1000;
const REPORT = 'report { id reporter { handle } reason note createdAt contentRevision }';
const ITEM = `query ($id: ID!) { moderationItem(id: $id) {
  id state openReports contentRevision waitingSince reports { reporter { handle } reason note contentRevision } } }`;

describe('a report', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    await api.db.pool.query('delete from report');
    await api.db.pool.query('delete from moderation_item');
    const until = new Date(api.clock.now().getTime() + DAY);
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, {}, {}, {}, { suspendedUntil: until }],
      courses: [{}],
      enrolments: [
        ...[AUTHOR, READER, OTHER, BANNED].map((member) => ({ member, course: 0 })),
        { member: INSTRUCTOR, course: 0, role: 'INSTRUCTOR' as const },
        { member: SUSPENDED, course: 0, suspendedUntil: until },
      ],
      subjects: [
        { author: AUTHOR, course: 0 },
        { author: AUTHOR, audience: 'MEMBERS' },
        { author: AUTHOR, course: 0, status: 'HELD' },
      ],
      replies: [
        { subject: 0, author: AUTHOR },
        { subject: 0, author: AUTHOR, status: 'REMOVED' },
        { subject: 0, author: READER, parent: 2 },
        ...Array.from({ length: limits.moderation.reportsPerDay }, () => ({ subject: 1, author: AUTHOR })),
      ],
    });
    people = new WorldClient(api, world);
  });

  const report = (member: number | null, contentId: string, more: object = {}) =>
    people.mutate(member, 'reportContent', { contentId, reason: 'SPAM', ...more }, REPORT);
  const item = async (id: string, member = INSTRUCTOR): Promise<Json> =>
    (await people.ok(member, ITEM, { id })).moderationItem;
  const rows = async (text: string): Promise<Json[]> => (await api.db.pool.query(text)).rows;

  it('puts what somebody else wrote before its moderators, and tells its reporter what it says', async () => {
    for (const number of [0, 1]) {
      const { data } = await report(READER, world.id(0, number), { note: ' Look at the second line. ' });
      expect(data.reportContent.report).toEqual({
        id: expect.any(String),
        reporter: { handle: world.members[READER]!.handle },
        reason: 'SPAM',
        note: 'Look at the second line.',
        createdAt: api.clock.now().toISOString(),
        contentRevision: 1,
      });
      expect(await item(world.id(0, number))).toMatchObject({
        id: world.id(0, number),
        state: 'OPEN',
        openReports: 1,
        contentRevision: 1,
        waitingSince: api.clock.now().toISOString(),
        reports: [{ reporter: { handle: world.members[READER]!.handle }, note: 'Look at the second line.' }],
      });
    }
  });

  it('is refused where it makes no sense, with what to do instead, and leaves nothing behind', async () => {
    const refusals: Array<[Promise<Json>, string]> = [
      [report(null, world.id(0)), 'UNAUTHENTICATED'],
      [report(AUTHOR, world.id(0)), 'FORBIDDEN'],
      [report(SUSPENDED, world.id(0)), 'FORBIDDEN'],
      [report(BANNED, world.id(1)), 'FORBIDDEN'],
      [report(OUTSIDER, world.id(0)), 'NOT_FOUND'],
      [report(OUTSIDER, world.id(0, 1)), 'NOT_FOUND'],
      [report(READER, world.id(2)), 'NOT_FOUND'],
      [report(READER, 'nonsense'), 'NOT_FOUND'],
      [report(READER, world.id(0, 99)), 'NOT_FOUND'],
      [report(READER, world.id(0, 2)), 'LOCKED'],
      [report(INSTRUCTOR, world.id(2)), 'CONFLICT'],
      [report(READER, world.id(0), { reason: 'OTHER' }), 'BAD_USER_INPUT'],
      [report(READER, world.id(0), { reason: 'OTHER', note: ' \n ' }), 'BAD_USER_INPUT'],
      [report(READER, world.id(0), { reason: 'OTHER', note: ' \u200b\u2800 ' }), 'BAD_USER_INPUT'],
      [report(READER, world.id(0), { note: 'x'.repeat(limits.moderation.reportNoteCharacters + 1) }), 'BAD_USER_INPUT'],
    ];
    for (const [answer, code] of refusals) expect(codeOf((await answer) as never)).toBe(code);
    const [{ path }] = (await report(READER, world.id(0), { reason: 'OTHER' })).errors![0]!.extensions.fields as Json[];
    expect(path).toBe('input.note');
    expect(await rows('select from report union all select from moderation_item')).toEqual([]);
  });

  it('stays possible elsewhere for somebody who is suspended in one course', async () => {
    expect(codeOf(await report(SUSPENDED, world.id(1)))).toBe('ok');
  });

  it('is sent once for each text: CONFLICT the second time, until the text is changed', async () => {
    expect(codeOf(await report(READER, world.id(0, 1)))).toBe('ok');
    const again = await report(READER, world.id(0, 1), { reason: 'HARASSMENT' });
    expect(codeOf(again)).toBe('CONFLICT');
    expect(again.errors![0]!.message).toContain('reported this text already');
    const edit = { id: world.id(0, 1), ifRevision: 1, bodyMarkdown: 'Changed' };
    await people.must(AUTHOR, 'updateReply', edit, 'reply { id }');
    expect((await report(READER, world.id(0, 1))).data.reportContent.report.contentRevision).toBe(2);
    expect(await item(world.id(0, 1))).toMatchObject({ openReports: 2, contentRevision: 2 });
  });

  it('is written once however often it is sent with the same key', async () => {
    const first = await report(READER, world.id(0), { idempotencyKey: 'once' });
    const second = await report(READER, world.id(0), { idempotencyKey: 'once' });
    expect(second.data).toEqual(first.data);
    expect((await item(world.id(0))).openReports).toBe(1);
  });

  it('joins others of the same content in one item, at once too', async () => {
    const answers = await Promise.all([READER, OTHER].map((member) => report(member, world.id(0))));
    expect(answers.map(codeOf)).toEqual(['ok', 'ok']);
    const found = await item(world.id(0));
    expect([found.openReports, found.reports.length]).toEqual([2, 2]);
    expect(await rows('select from moderation_item')).toHaveLength(1);
  });

  it('of one member sent twice at once counts once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => report(READER, world.id(0))));
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'CONFLICT', 'ok']);
    expect((await item(world.id(0))).openReports).toBe(1);
  });

  it('is one of so many in 24 hours, however many are sent at once, and then says when to go on', async () => {
    const most = limits.moderation.reportsPerDay;
    for (let number = 1; number < most; number++) {
      expect(codeOf(await report(OUTSIDER, world.id(1, number)))).toBe('ok');
    }
    api.clock.advance(DAY / 2);
    const last = await Promise.all([world.id(1, most), world.id(1)].map((id) => report(OUTSIDER, id)));
    expect(last.map(codeOf).sort()).toEqual(['RATE_LIMITED', 'ok']);
    const { extensions } = last.find(({ errors }) => errors)!.errors![0]!;
    expect(extensions.retryAfter).toBe(DAY / 2 / 1000);
    expect(await rows('select from report')).toHaveLength(most);
    api.clock.advance(DAY / 2);
    const open = last[0]!.errors ? world.id(1, most) : world.id(1);
    expect(codeOf(await report(OUTSIDER, open))).toBe('ok');
  });

  it('keeps the text for the moderators, whatever its author does then', async () => {
    await report(READER, world.id(0, 1));
    const edit = { id: world.id(0, 1), ifRevision: 1, bodyMarkdown: 'I never said so' };
    await people.must(AUTHOR, 'updateReply', edit, 'reply { id }');
    await people.must(AUTHOR, 'removeReply', { id: world.id(0, 1) }, 'reply { id }');
    const { moderationItem } = await people.ok(
      INSTRUCTOR,
      'query ($id: ID!) { moderationItem(id: $id) { state text { number title bodyMarkdown editor { handle } } content { __typename id status bodyHtml author { handle } viewerCan { report } } } }',
      { id: world.id(0, 1) },
    );
    expect(moderationItem).toEqual({
      state: 'OPEN',
      text: { number: 1, title: null, bodyMarkdown: 'Reply 1', editor: { handle: world.members[AUTHOR]!.handle } },
      content: {
        __typename: 'Reply',
        id: world.id(0, 1),
        status: 'REMOVED',
        bodyHtml: null,
        author: null,
        viewerCan: { report: false },
      },
    });
  });

  it('is read by nobody but its moderators: not by other readers, and never by the author, were they an admin', async () => {
    await report(READER, world.id(0), { note: 'Between us' });
    for (const member of [AUTHOR, OTHER, READER]) {
      expect(codeOf(await people.as(member, ITEM, { id: world.id(0) }))).toBe('FORBIDDEN');
    }
    await api.db.pool.query('update member set is_admin = true where id = $1', [world.members[AUTHOR]!.id]);
    const asAuthor = await people.ok(AUTHOR, ITEM, { id: world.id(0) });
    expect(asAuthor.moderationItem).toBeNull();
    await api.db.pool.query('update member set is_admin = true where id = $1', [world.members[OTHER]!.id]);
    expect((await item(world.id(0), OTHER)).openReports).toBe(1);
  });

  it('opens again what was decided, waiting from now on, and leaves an appeal an appeal', async () => {
    await report(READER, world.id(0));
    await api.db.pool.query(`update moderation_item set state = 'DECIDED', open_reports = 0`);
    api.clock.advance(60_000);
    await report(OTHER, world.id(0));
    expect(await item(world.id(0))).toMatchObject({
      state: 'OPEN',
      openReports: 1,
      waitingSince: api.clock.now().toISOString(),
    });
    await api.db.pool.query(`update moderation_item set state = 'APPEALED', open_reports = 0`);
    api.clock.advance(60_000);
    await report(INSTRUCTOR, world.id(0));
    expect(await item(world.id(0))).toMatchObject({ state: 'APPEALED', openReports: 1 });
  });
});
