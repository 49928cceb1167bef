import { Clock } from '#kernel';
import { type Database, Events, Idempotency } from '#platform';
import { buildWorld, type World } from '../../../../test/factories/world.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { ReactionQueries } from './reaction.queries.js';
import { ReactionService } from './reaction.service.js';

const [AUTHOR, READER, STRANGER, ADMIN] = [0, 1, 2, 3];

describe('reactions', () => {
  let database: Database;
  let reactions: ReactionService;
  let queries: ReactionQueries;
  let world: World;

  withDatabase((connected) => {
    database = connected;
    reactions = new ReactionService(new Idempotency(database, new Clock()), new Clock(), new Events());
    queries = new ReactionQueries(database);
  });
  beforeEach(async () => {
    world = await buildWorld(database, {
      members: [{}, {}, {}, { isAdmin: true }],
      courses: [{}],
      enrolments: [
        { member: AUTHOR, course: 0 },
        { member: READER, course: 0 },
      ],
      subjects: [{ author: AUTHOR, course: 0, locked: true }],
      replies: [
        { subject: 0, author: READER },
        { subject: 0, author: AUTHOR, status: 'REMOVED' },
        { subject: 0, parent: 2, author: READER },
        { subject: 0, author: READER, status: 'HELD' },
      ],
    });
  });

  const react = async (member: number, number: number, on = true, reaction: 'THANKS' | 'INSIGHTFUL' = 'THANKS') =>
    reactions.react(await world.viewer(member), { contentId: world.id(0, number), reaction, on });
  const counts = async (member: number | null, number: number) =>
    (await queries.counts(await world.viewer(member), [{ threadId: world.threads[0]!, number }]))[0];

  it('counts each member once for each kind, in the order of the kinds, and says whether the viewer is among them', async () => {
    await react(READER, 0);
    await react(READER, 0);
    await react(READER, 0, true, 'INSIGHTFUL');
    await react(ADMIN, 0);
    expect(await counts(READER, 0)).toEqual([
      { reaction: 'INSIGHTFUL', count: 1, viewerHasReacted: true },
      { reaction: 'THANKS', count: 2, viewerHasReacted: true },
    ]);
    await react(READER, 0, false, 'INSIGHTFUL');
    await react(READER, 0, false, 'INSIGHTFUL');
    expect(await counts(AUTHOR, 0)).toEqual([{ reaction: 'THANKS', count: 2, viewerHasReacted: false }]);
    expect(await counts(null, 0)).toEqual([{ reaction: 'THANKS', count: 2, viewerHasReacted: false }]);
    expect(await counts(READER, 1)).toEqual([]);
  });

  it('takes reactions in a locked thread, since they are no replies', async () => {
    await expect(react(AUTHOR, 1)).resolves.toEqual({ threadId: world.threads[0], number: 1 });
  });

  it('refuses a reaction to one’s own words', async () => {
    await expect(react(AUTHOR, 0)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(react(READER, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a reaction to what its readers do not see, and lets one be taken back there', async () => {
    await react(ADMIN, 1);
    await world.setStatus({ threadId: world.threads[0]!, number: 1 }, 'HIDDEN');
    await expect(react(ADMIN, 1, true, 'INSIGHTFUL')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await react(ADMIN, 1, false);
    expect(await counts(ADMIN, 1)).toEqual([]);
  });

  it('finds a tombstone locked', async () => {
    await expect(react(READER, 2)).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('answers for what may not be seen as for what does not exist', async () => {
    const none = await react(READER, 99).catch((error: Error) => error.message);
    for (const [member, number] of [
      [STRANGER, 0],
      [STRANGER, 1],
      [AUTHOR, 4],
    ] as const) {
      await expect(react(member, number)).rejects.toMatchObject({ code: 'NOT_FOUND', message: none });
    }
    const broken = reactions.react(await world.viewer(READER), { contentId: 'nonsense', reaction: 'THANKS', on: true });
    await expect(broken).rejects.toMatchObject({ code: 'NOT_FOUND', message: none });
  });
});
