import { PromptNoticeService } from '#notifications';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { equalScores } from '../../support/rubric-scores.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, ANNE, BORIS, TEACHER, OUTSIDER] = [0, 1, 2, 3, 4];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('notifications', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const handle = (member: number) => `@${world.members[member]!.handle}`;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: Array.from({ length: 5 }, () => ({})),
      courses: [{ title: 'Desk work' }],
      enrolments: [
        ...[AUTHOR, ANNE, BORIS].map((member) => ({ member, course: 0 })),
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' as const },
      ],
      subjects: [
        { author: AUTHOR, course: 0, title: 'Quiet hours' },
        { kind: 'CASE_STUDY', author: AUTHOR, audience: 'MEMBERS', title: 'Memes' },
      ],
      replies: [{ subject: 0, author: AUTHOR }],
    });
    people = new WorldClient(api, world);
  });

  const told = async (member: number): Promise<Json[]> =>
    (
      await people.ok(
        member,
        `{ viewer { notifications { nodes {
          id kind message reason people path subjectTitle promptChange readAt actor { handle } prompt { title } content { id } } } } }`,
      )
    ).viewer.notifications.nodes;
  const unread = async (member: number) =>
    (await people.ok(member, '{ viewer { unreadNotificationCount } }')).viewer.unreadNotificationCount;
  const readAll = (member: number) => people.must(member, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');

  describe('of reactions', () => {
    const react = (member: number, reaction = 'THANKS', on = true, id = world.id(0, 1)) =>
      people.must(member, 'react', { contentId: id, reaction, on }, 'content { id }');

    it('are one for a text, which counts members, goes with the last reaction and comes again with it', async () => {
      await react(ANNE);
      expect(await told(AUTHOR)).toMatchObject([
        {
          kind: 'REACTION',
          message: `${handle(ANNE)} reacted to your reply in “Quiet hours”`,
          reason: 'You wrote it.',
          people: 1,
          content: { id: world.id(0, 1) },
        },
      ]);
      api.clock.advance(MINUTE);
      await react(BORIS, 'INSIGHTFUL');
      await react(BORIS, 'THANKS');
      await react(TEACHER);
      expect(await told(AUTHOR)).toMatchObject([{ people: 3 }]);
      expect((await told(AUTHOR))[0]!.message).toMatch(/ and 2 others reacted to your reply/);
      for (const member of [ANNE, TEACHER]) await react(member, 'THANKS', false);
      expect(await told(AUTHOR)).toMatchObject([{ people: 1, actor: { handle: world.members[BORIS]!.handle } }]);
      for (const reaction of ['THANKS', 'INSIGHTFUL']) await react(BORIS, reaction, false);
      expect([await told(AUTHOR), await unread(AUTHOR)]).toEqual([[], 0]);
      await react(BORIS);
      expect(await told(AUTHOR)).toHaveLength(1);
      for (const member of [ANNE, BORIS]) expect(await told(member)).toEqual([]);
    });

    it('that were read become unread with a further reaction, but not twice in a day', async () => {
      await react(ANNE);
      await readAll(AUTHOR);
      api.clock.advance(DAY - MINUTE);
      await react(BORIS);
      expect([await told(AUTHOR), await unread(AUTHOR)]).toMatchObject([[{ people: 2 }], 0]);
      api.clock.advance(MINUTE);
      await react(TEACHER);
      expect([await told(AUTHOR), await unread(AUTHOR)]).toMatchObject([[{ people: 3 }], 1]);
    });

    it('are not sent of somebody muted, in a muted thread, or where they are off', async () => {
      await people.must(AUTHOR, 'muteMember', { handle: handle(ANNE), on: true }, 'viewer { isAdmin }');
      await react(ANNE);
      const level = (value: string | null) =>
        people.must(AUTHOR, 'setWatchLevel', { threadId: world.id(0), level: value }, 'thread { id }');
      await level('MUTED');
      await react(BORIS);
      await level(null);
      const wish = (mail: string) =>
        people.must(
          AUTHOR,
          'updateNotificationPreferences',
          { kinds: [{ kind: 'REACTION', inApp: false, mail }] },
          'viewer { isAdmin }',
        );
      await wish('OFF');
      await react(TEACHER);
      const { rows } = await api.db.pool.query('select from notification where member_id = $1', [
        world.members[AUTHOR]!.id,
      ]);
      expect(rows).toHaveLength(0);
      expect(await told(AUTHOR)).toEqual([]);
    });

    it('leave what was told of a rating until that is read, and never bring it again', async () => {
      const rate = (member: number) =>
        people.must(member, 'rateCaseStudy', { caseStudyId: world.id(1), scores: equalScores(3) }, 'rating { id }');
      const kinds = async () => (await told(AUTHOR)).map(({ kind, readAt }) => `${kind} ${readAt !== null}`);
      await react(ANNE, 'THANKS', true, world.id(1));
      expect(await kinds()).toEqual(['REACTION false']);
      await rate(ANNE);
      await react(BORIS, 'THANKS', true, world.id(1));
      expect(await kinds()).toEqual(['RATING false']);
      await readAll(AUTHOR);
      api.clock.advance(DAY);
      await react(TEACHER, 'THANKS', true, world.id(1));
      expect(await kinds()).toEqual(['REACTION false']);
      await rate(BORIS);
      expect(await kinds()).toEqual(['REACTION false']);
    });
  });

  describe('of prompts', () => {
    const tell = () => api.app.get(PromptNoticeService, { strict: false }).tell();
    const inFuture = (milliseconds: number) => new Date(api.clock.now().getTime() + milliseconds).toISOString();
    const setPrompt = async (input: object): Promise<string> =>
      (
        await people.must(
          TEACHER,
          'createPrompt',
          { courseId: world.courses[0], title: 'Hush', instructionsMarkdown: 'Write.', ...input },
          'prompt { id }',
        )
      ).prompt.id;
    const change = (promptId: string, input: object) =>
      people.must(TEACHER, 'updatePrompt', { promptId, ...input }, 'prompt { id }');
    const changes = async (member: number) => (await told(member)).map(({ promptChange }) => promptChange);

    it('come to learners when one opens, once however often the job runs, and lead to it', async () => {
      const id = await setPrompt({ opensAt: inFuture(MINUTE), dueAt: inFuture(7 * DAY) });
      await tell();
      expect(await told(ANNE)).toEqual([]);
      api.clock.advance(MINUTE);
      for (const _ of [1, 2]) await tell();
      expect(await told(ANNE)).toMatchObject([
        {
          kind: 'PROMPT',
          promptChange: 'OPENED',
          message: expect.stringMatching(/^A prompt is open: “Hush”, due /),
          reason: 'You learn in its course.',
          subjectTitle: 'Hush',
          prompt: { title: 'Hush' },
          path: `/prompts/${id}`,
          actor: null,
          content: null,
        },
      ]);
      expect(await changes(AUTHOR)).toEqual(['OPENED']);
      for (const member of [TEACHER, OUTSIDER]) expect(await told(member)).toEqual([]);
      await readAll(ANNE);
      await tell();
      expect(await unread(ANNE)).toBe(0);
    });

    it('say that dates changed, once for each change, and nothing of other changes', async () => {
      const id = await setPrompt({ dueAt: inFuture(7 * DAY) });
      await tell();
      await readAll(ANNE);
      await change(id, { title: 'Hush, hush' });
      await tell();
      expect(await unread(ANNE)).toBe(0);
      await change(id, { dueAt: inFuture(8 * DAY) });
      await change(id, { dueAt: inFuture(9 * DAY) });
      api.clock.advance(MINUTE);
      for (const _ of [1, 2]) await tell();
      expect([await changes(ANNE), await unread(ANNE)]).toEqual([['CHANGED'], 1]);
      expect((await told(ANNE))[0]!.message).toMatch(/^The dates of a prompt have changed: “Hush, hush”/);
    });

    it('remind once, a day before it is due, whoever has published nothing that counts', async () => {
      const id = await setPrompt({ dueAt: inFuture(3 * DAY), minimumWords: 3 });
      await tell();
      for (const [member, bodyMarkdown] of [
        [ANNE, 'These are four words.'],
        [BORIS, 'Too short.'],
      ] as const) {
        const { reflection } = await people.must(
          member,
          'createReflection',
          { title: 'Mine', bodyMarkdown, courseId: world.courses[0], promptId: id },
          'reflection { id }',
        );
        await people.must(member, 'publishReflection', { id: reflection.id }, 'reflection { id }');
      }
      for (const member of [ANNE, BORIS]) await readAll(member);
      api.clock.advance(2 * DAY);
      for (const _ of [1, 2]) {
        await tell();
        api.clock.advance(MINUTE);
      }
      expect([await unread(ANNE), await unread(BORIS), await unread(AUTHOR)]).toEqual([0, 1, 1]);
      expect((await told(BORIS))[0]).toMatchObject({
        promptChange: 'DUE_SOON',
        reason: 'You learn in its course, and have not answered it.',
      });
    });

    it('do not remind of what is due within a day of its opening, nor tell of what opened long ago', async () => {
      await setPrompt({ dueAt: inFuture(DAY / 2) });
      await tell();
      api.clock.advance(MINUTE);
      await tell();
      expect(await changes(ANNE)).toEqual(['OPENED']);
      await setPrompt({ title: 'Of old', opensAt: inFuture(-2 * DAY) });
      await tell();
      expect(await changes(ANNE)).toEqual(['OPENED']);
    });

    it('go with the prompt that one no longer sees, and are not sent to whoever muted the course', async () => {
      const id = await setPrompt({});
      const input = { courseId: world.courses[0], level: 'MUTED' };
      await people.must(BORIS, 'setCourseWatchLevel', input, 'course { viewerWatchLevel }');
      await tell();
      expect([await changes(ANNE), await changes(BORIS)]).toEqual([['OPENED'], []]);
      await change(id, { opensAt: inFuture(DAY) });
      expect([await told(ANNE), await unread(ANNE)]).toEqual([[], 0]);
      api.clock.advance(DAY);
      await tell();
      expect([await changes(ANNE), await unread(ANNE)]).toEqual([['CHANGED'], 1]);
      await api.db.pool.query('delete from course_member where member_id = $1', [world.members[ANNE]!.id]);
      expect([await told(ANNE), await unread(ANNE)]).toEqual([[], 0]);
    });

    it('are told to the end by whoever comes after a worker that died', async () => {
      const id = await setPrompt({});
      await tell();
      await api.db.pool.query('delete from notification where prompt_id = $1', [id]);
      await tell();
      expect(await told(ANNE)).toEqual([]);
      await api.db.pool.query('update prompt_notice set done = false where prompt_id = $1', [id]);
      await tell();
      expect(await changes(ANNE)).toEqual(['OPENED']);
    });
  });
});
