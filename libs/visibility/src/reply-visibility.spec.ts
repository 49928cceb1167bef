import fc from 'fast-check';
import { ReplyQueries } from '#discussion';
import type { Viewer } from '#kernel';
import { type Database, Statement } from '#platform';
import { type KnownThread, readFacts } from '../../../test/factories/facts.js';
import { findNaively } from '../../../test/factories/naive-thread.js';
import { buildWorld, type World } from '../../../test/factories/world.js';
import { worldArbitrary } from '../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../test/support/connected-database.js';
import { isReplySeen, seesReply } from './reply-visibility.js';
import { moderates, seesThread } from './subject-visibility.js';

const SEEN = new Statement(
  'test/replies-seen',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `
  select p.thread_id || '.' || p.number as id from thread t join post p on p.thread_id = t.id and p.number > 0
  where t.id = any(:threadIds) and ${seesThread('t')} and ${seesReply('p', moderates('t'))}`,
);

describe('who sees a reply', () => {
  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  /** Asks about every pair of a viewer and a thread of generated worlds. */
  async function inWorlds(
    numRuns: number,
    seed: number,
    ask: (world: World, viewer: Viewer, threads: KnownThread[]) => Promise<void>,
  ): Promise<void> {
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ replies: 40 }), async (description) => {
        const world = await buildWorld(database, description);
        const threads = await readFacts(database, world.threads, world.now);
        for (const member of [null, ...world.members.keys()]) await ask(world, await world.viewer(member), threads);
      }),
      { numRuns, seed },
    );
  }

  it('is the same in SQL and in its twin, for every viewer and reply', async () => {
    let seen = 0;
    await inWorlds(25, 31, async (world, viewer, threads) => {
      const rows = await database.rows<{ id: string }>(SEEN.with({ viewer, threadIds: world.threads }));
      const expected = threads.flatMap(({ id, subject, replies }) =>
        replies.filter((reply) => isReplySeen(viewer, subject, reply)).map((reply) => `${id}.${reply.number}`),
      );
      expect(rows.map((row) => row.id).sort()).toEqual(expected.sort());
      seen += rows.length;
    });
    expect(seen).toBeGreaterThan(200);
  });

  it('leaves a tombstone of an unseen one above what this viewer sees, and nothing elsewhere', async () => {
    let tombstones = 0;
    await inWorlds(25, 32, async (_world, viewer, threads) => {
      const found = threads.flatMap((thread) =>
        findNaively(viewer, thread).map(({ number, tombstone }) => ({ id: `${thread.id}.${number}`, tombstone })),
      );
      const addresses = threads.flatMap(({ id, replies }) => replies.map(({ number }) => ({ threadId: id, number })));
      const rows = await new ReplyQueries(database).find(viewer, addresses);
      const shown = rows.flatMap((row) => (row ? [{ id: row.id, tombstone: row.tombstone }] : []));
      const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(shown.sort(order)).toEqual(found.sort(order));
      tombstones += shown.filter((row) => row.tombstone).length;
    });
    expect(tombstones).toBeGreaterThan(50);
  });

  it('tells nothing of a tombstone but where it stands', async () => {
    const world = await buildWorld(database, {
      members: [{}, {}],
      subjects: [{ author: 0, audience: 'PUBLIC' }],
      replies: [
        { subject: 0, author: 1, status: 'HIDDEN' },
        { subject: 0, author: 0, parent: 1 },
      ],
    });
    const address = { threadId: world.threads[0]!, number: 1 };
    const [tombstone] = await new ReplyQueries(database).find(await world.viewer(0), [address]);
    expect(tombstone).toMatchObject({
      number: 1,
      depth: 1,
      status: 'REMOVED',
      tombstone: true,
      author: null,
      authorId: null,
      bodyHtml: null,
      revision: 0,
      inReplyToRevision: 0,
      editedAt: null,
    });
    expect(tombstone?.createdAt).toEqual(tombstone?.thread.publishedAt);
    const [own] = await new ReplyQueries(database).find(await world.viewer(1), [address]);
    expect(own).toMatchObject({ status: 'HIDDEN', tombstone: false, bodyHtml: '<p>Reply 1</p>' });
  });
});
