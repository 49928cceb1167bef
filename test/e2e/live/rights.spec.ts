import { afterEach } from '@jest/globals';
import { until } from '../../support/event-stream.js';
import { LiveFollower } from '../../support/live-follower.js';
import {
  ADMIN,
  ANA,
  BEN,
  CHI,
  COLLEAGUE,
  ModerationClient,
  OUTSIDER,
  STRANGER,
  TEACHER,
} from '../../support/moderation-client.js';

describe('what is told to whom', () => {
  let moderation: ModerationClient;
  let threadId: string;
  const followers: LiveFollower[] = [];

  beforeAll(async () => {
    moderation = await ModerationClient.start();
  });

  beforeEach(async () => {
    threadId = await publish({ courseId: moderation.courseId, audience: 'COURSE' });
  });

  afterEach(() => {
    for (const one of followers.splice(0)) one.close();
  });

  afterAll(() => moderation?.close());

  async function publish(more: object): Promise<string> {
    const texts = { title: 'Quiet hours', bodyMarkdown: `They are loud. ${followed++}` };
    const input = { ...texts, publish: true, ...more };
    return (await moderation.people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
  }
  let followed = 0;

  async function follow(member: number, id = threadId): Promise<LiveFollower> {
    const follower = await LiveFollower.follow(moderation.api, moderation.people.token(member), id);
    followers.push(follower);
    return follower;
  }

  const write = (text: string, id = threadId, author: number = ANA) => moderation.write(text, author, id);

  /** Two, so that whatever the first led to is over once the second has come to the witness. */
  async function writeTwo(witness: LiveFollower, id = threadId): Promise<void> {
    for (const text of ['After that.', 'Long after that.']) {
      await write(text, id);
      await until(() => ['socket', 'stream'].every((way) => witness.heard.includes(`${way}: ${text}`)));
    }
  }

  const BEFORE = ['signals: 1', 'socket: Before.', 'stream: Before.'];
  const toldBefore = (follower: LiveFollower) => until(() => follower.heard.length === BEFORE.length);

  it('is nothing after they have signed out, and programs are told why', async () => {
    const [witness, gone] = [await follow(CHI), await follow(STRANGER, await commons())];
    const other = await follow(CHI, commonsId);
    await write('Before.', commonsId);
    await toldBefore(gone);
    await moderation.people.ok(STRANGER, 'mutation { signOut { __typename } }');
    await writeTwo(other, commonsId);
    await until(() => gone.socket.closed !== undefined && gone.stream.over && gone.signals.over);
    expect(gone.heard).toEqual(BEFORE);
    expect(gone.socket.closed?.code).toBe(4401);
    expect(gone.stream.events.slice(1)).toMatchObject([
      { event: 'next', data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } },
      { event: 'complete' },
    ]);
    expect(gone.signals.named('end')).toMatchObject([{ data: { reason: 'ended' } }]);
    expect(witness.heard).toEqual([]);
  });

  let commonsId: string;
  async function commons(): Promise<string> {
    commonsId = await publish({ audience: 'MEMBERS' });
    return commonsId;
  }

  it('is nothing after they were removed from the course', async () => {
    const [witness, removed] = [await follow(CHI), await follow(BEN)];
    await write('Before.');
    await toldBefore(removed);
    const input = { courseId: moderation.courseId, handle: 'ben' };
    await moderation.people.must(TEACHER, 'removeMember', input, 'course { id }');
    await writeTwo(witness);
    expect(removed.heard).toEqual(BEFORE);
    expect(removed.socket.closed).toBeUndefined();
    // And once they are in it again, that they are to load it anew.
    await moderation.people.must(TEACHER, 'liftRemoval', input, 'course { id }');
    await moderation.sql(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3) on conflict do nothing`,
      [moderation.courseId, moderation.userId(BEN), moderation.api.clock.now()],
    );
    await write('Back.');
    await until(() => removed.heard.includes('signals: anew'));
    expect(removed.heard.filter((one) => one.includes('After'))).toEqual([]);
  });

  it('is nothing after the audience was narrowed', async () => {
    const id = await publish({ audience: 'MEMBERS', courseId: moderation.courseId });
    const [witness, outsider] = [await follow(CHI, id), await follow(OUTSIDER, id)];
    await write('Before.', id);
    await toldBefore(outsider);
    await moderation.people.must(ANA, 'updateReflection', { id, audience: 'COURSE' }, 'reflection { id }');
    await writeTwo(witness, id);
    expect(outsider.heard).toEqual(BEFORE);
    expect(witness.heard).toContain('socket: subject');
  });

  it('is what any member is told after a moderator was suspended: nothing of what is held', async () => {
    const [witness, suspended] = [await follow(TEACHER), await follow(COLLEAGUE)];
    const held = 'Before, HOLD.';
    await write(held);
    await until(() => [witness, suspended].every(({ heard }) => heard.includes(`socket: ${held}`)));
    const days = new Date(moderation.api.clock.now().getTime() + 86_400_000).toISOString();
    await moderation.decided(ADMIN, {
      action: 'SUSPEND',
      userId: moderation.userId(COLLEAGUE),
      courseId: null,
      until: days,
    });
    for (const text of ['After that, HOLD.', 'Long after that, HOLD.']) {
      await write(text);
      await until(() => ['socket', 'stream'].every((way) => witness.heard.includes(`${way}: ${text}`)));
    }
    await write('For all.');
    await until(() => ['socket', 'stream'].every((way) => suspended.heard.includes(`${way}: For all.`)));
    expect(suspended.heard.filter((one) => /fter that/.test(one))).toEqual([]);
    const numbers = suspended.signals.named('thread').flatMap(({ data }) => [...data.added, ...data.changed]);
    expect(numbers).toEqual([1, 4]);
  });
});
