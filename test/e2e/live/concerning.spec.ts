import { afterEach, jest } from '@jest/globals';
import { LiveOperations } from '../../../apps/api/src/live/live-operations.service.js';
import { codeOf } from '../../support/api.js';
import { until } from '../../support/event-stream.js';
import { follow } from '../../support/followed.js';
import {
  ADMIN,
  ANA,
  BEN,
  CHI,
  COLLEAGUE,
  CURATOR,
  ModerationClient,
  STRANGER,
  TEACHER,
} from '../../support/moderation-client.js';
import { SocketClient } from '../../support/socket-client.js';

const NOTICES = `subscription { notificationAdded { resyncDue notification { id kind message subjectTitle path readAt } } }`;
const ITEMS = `subscription ($course: ID) { moderationItemChanged(courseId: $course) { resyncDue item { id state openReports } } }`;
const QUEUE = `query ($course: ID) { moderationQueue(filter: { courseId: $course }) { nodes { id state openReports } } }`;
const NOWHERE = '01a10b4a-9680-72bc-98a9-b3a21ff8bb57';

describe('what concerns somebody, wherever it happens', () => {
  let moderation: ModerationClient;
  let address: string;
  const open: SocketClient[] = [];

  beforeAll(async () => {
    moderation = await ModerationClient.start();
    address = `${await moderation.api.listen()}/graphql`;
  });

  afterEach(() => {
    jest.restoreAllMocks();
    for (const client of open.splice(0)) client.close();
  });

  afterAll(() => moderation?.close());

  async function subscribe(member: number | null, query: string, variables: object = {}) {
    const token = moderation.people.token(member);
    const client = await SocketClient.open(address, token ? { authorization: `Bearer ${token}` } : {});
    open.push(client);
    const [id] = (await follow(moderation.api, client, [query], variables)) as [string];
    return {
      client,
      code: () => client.told(id)[0]?.[0]?.extensions?.code,
      notices: () => client.told(id).map(({ data }) => data.notificationAdded),
      items: () => client.told(id).map(({ data }) => data.moderationItemChanged),
    };
  }

  const answerOnce = () => jest.spyOn(moderation.api.app.get(LiveOperations, { strict: false }), 'answer');

  it('is each of their notifications, once, as the list has it, and nobody else’s', async () => {
    const [ana, ben] = [await subscribe(ANA, NOTICES), await subscribe(BEN, NOTICES)];
    await moderation.write('To the author.', CHI);
    await until(() => ana.notices().length === 1);
    moderation.api.clock.advance(1_000);
    await moderation.write('Once more, for @ben.', CHI);
    await until(() => ana.notices().length === 2 && ben.notices().length === 1);
    const list = async (member: number) =>
      (
        await moderation.people.ok(
          member,
          '{ viewer { notifications { nodes { id kind message subjectTitle path readAt } } } }',
        )
      ).viewer.notifications.nodes;
    expect(ana.notices().map(({ notification }) => notification)).toEqual((await list(ANA)).reverse());
    expect(ben.notices()).toEqual([{ resyncDue: false, notification: (await list(BEN))[0] }]);
    expect(ben.notices()[0].notification.kind).toBe('MENTION');
    expect((await subscribe(null, NOTICES)).code()).toBe('UNAUTHENTICATED');
  });

  it('is each item of the queue that changed, for whoever moderates it, in all of it or in one course', async () => {
    const { courseId } = moderation;
    const teacher = await subscribe(TEACHER, ITEMS);
    const ofCourse = await subscribe(ADMIN, ITEMS, { course: courseId });
    const [admin, stranger, curator] = [
      await subscribe(ADMIN, ITEMS),
      await subscribe(STRANGER, ITEMS),
      await subscribe(CURATOR, ITEMS),
    ];
    const inCourse = await moderation.write('In the course.', BEN);
    const inCommons = await moderation.write('In none.', BEN, moderation.world.id(1));
    await moderation.report(inCourse, CHI);
    await until(() => [teacher, ofCourse, admin].every(({ items }) => items().length === 1));
    await moderation.report(inCommons, CHI);
    await until(() => admin.items().length === 2 && curator.items().length === 1);
    await moderation.report(inCourse, ANA);
    await until(() => [teacher, ofCourse].every(({ items }) => items().length === 2) && admin.items().length === 3);
    const item = (id: string, openReports: number) => ({
      resyncDue: false,
      item: { id, state: 'OPEN', openReports },
    });
    expect(teacher.items()).toEqual([item(inCourse, 1), item(inCourse, 2)]);
    expect(ofCourse.items()).toEqual(teacher.items());
    expect(admin.items()).toEqual([item(inCourse, 1), item(inCommons, 1), item(inCourse, 2)]);
    expect(curator.items()).toEqual([item(inCommons, 1)]);
    expect(stranger.items()).toEqual([]);
  });

  it('is refused to whoever moderates nothing, and of a course as if there were none, as the queue itself is', async () => {
    const asked: Array<[number | null, string | null]> = [
      [null, null],
      [ANA, null],
      [ANA, moderation.courseId],
      [ANA, NOWHERE],
      [STRANGER, moderation.courseId],
      [STRANGER, NOWHERE],
      [CURATOR, moderation.courseId],
    ];
    const codes: Array<string | undefined> = [];
    for (const [member, course] of asked) {
      const { code } = await subscribe(member, ITEMS, { course });
      codes.push(code());
      expect(code()).toBe(codeOf(await moderation.people.as(member, QUEUE, { course })));
    }
    const [ofCourse, nowhere] = codes.slice(4);
    expect(ofCourse).toBe(nowhere);
    expect(codes.slice(0, 2)).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect(ofCourse).toBe('NOT_FOUND');
  });

  it('is nothing of the queue after a moderator was suspended', async () => {
    const [witness, suspended] = [await subscribe(TEACHER, ITEMS), await subscribe(COLLEAGUE, ITEMS)];
    const [first, second, third] = [
      await moderation.write('One.'),
      await moderation.write('Two.'),
      await moderation.write('Three.'),
    ];
    await moderation.report(first, CHI);
    await until(() => [witness, suspended].every(({ items }) => items().length === 1));
    const day = moderation.inDays(1);
    await moderation.decided(ADMIN, {
      action: 'SUSPEND',
      userId: moderation.userId(COLLEAGUE),
      courseId: null,
      until: day,
    });
    await moderation.report(second, CHI);
    await until(() => witness.items().some(({ item }) => item.id === second));
    await moderation.report(third, CHI);
    await until(() => witness.items().some(({ item }) => item.id === third));
    expect(suspended.items().map(({ item }) => item.id)).toEqual([first]);
    await moderation.people.must(ADMIN, 'undoDecision', await lastOf(COLLEAGUE), 'results { undone }');
  });

  async function lastOf(member: number): Promise<object> {
    const [{ id }] = (await moderation.sql(
      `select id from decision where member_id = $1 and action = 'SUSPEND' order by id desc limit 1`,
      [moderation.userId(member)],
    )) as [{ id: string }];
    return { decisionId: id };
  }

  it('comes to nobody twice where one could not be told of an item: that one is to load the queue anew', async () => {
    const [teacher, admin] = [await subscribe(TEACHER, ITEMS), await subscribe(ADMIN, ITEMS)];
    const answer = answerOnce();
    answer.mockRejectedValueOnce(new Error('away'));
    const [first, second] = [await moderation.write('First.'), await moderation.write('Second.')];
    await moderation.report(first, CHI);
    await until(() => teacher.items().length + admin.items().length > 0);
    await moderation.report(second, CHI);
    await until(() => [teacher, admin].every(({ items }) => items().length >= 1) && answer.mock.calls.length >= 4);
    await until(() => [teacher, admin].some(({ items }) => items().some(({ resyncDue }) => resyncDue)));
    const told = [teacher, admin].map(({ items }) =>
      items().map(({ resyncDue, item }) => (resyncDue ? 'anew' : item.id)),
    );
    expect(told.toSorted()).toEqual([[first, second], ['anew']].toSorted());
  });

  it('comes once to each connection of a member where it could not be told over one of them', async () => {
    const both = [await subscribe(ANA, NOTICES), await subscribe(ANA, NOTICES)];
    const told = () => both.map(({ notices }) => notices().map(({ notification }) => notification.message));
    const answer = answerOnce();
    answer.mockRejectedValueOnce(new Error('away'));
    await moderation.write('One for the author.', TEACHER);
    await until(() => answer.mock.calls.length >= 2 && told().flat().length > 0);
    moderation.api.clock.advance(1_000);
    await moderation.write('Another for the author.', CHI);
    await until(() => told().every((one) => one.length >= 2));
    const [one, other] = told();
    expect(one).toEqual(other);
    expect(new Set(one).size).toBe(2);
    expect(one).toHaveLength(2);
  });

  it('comes to nobody twice where one could not be told of a reply, who is told of it with the next', async () => {
    const own = `subscription ($id: ID!) { replyAdded(threadId: $id) { reply { number viewerHasRead } } }`;
    const id = moderation.world.id(0);
    const followers: Array<() => number[]> = [];
    for (const member of [BEN, CHI, TEACHER]) {
      const client = await SocketClient.open(address, { authorization: `Bearer ${moderation.people.token(member)}` });
      open.push(client);
      const [one] = (await follow(moderation.api, client, [own], { id })) as [string];
      followers.push(() => client.told(one).map(({ data }) => data.replyAdded.reply.number as number));
    }
    const answer = answerOnce();
    answer.mockRejectedValueOnce(new Error('away'));
    await moderation.write('One.', ANA);
    await until(() => followers.filter((numbers) => numbers().length === 1).length === 2);
    await moderation.write('Two.', ANA);
    await until(() => followers.every((numbers) => numbers().length >= 2));
    const [first, second, third] = followers.map((numbers) => numbers());
    expect(first).toHaveLength(2);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(first![1]! - first![0]!).toBe(1);
  });
});
