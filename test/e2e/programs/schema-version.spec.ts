import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, migrate, revertMigration } from '#platform';
import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';
import { describeSchema } from '../../support/catalog.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';
import { ensureBuilt, runBuilt } from './installation-program.js';

/** The migration that made the queue. */
const QUEUE = 'Moderation1795424400013';

describe('a database', () => {
  const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  let database: TestDatabase;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(database.superuserUrl);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  const seen = async () =>
    (await sql<{ name: string }>('select name from migration order by id')).map(({ name }) => name);

  /** Takes migrations back until this one is gone. */
  async function revertThrough(name: string): Promise<void> {
    while ((await revertMigration(database.ownerUrl)) !== name);
  }

  describe('that a newer version has migrated', () => {
    beforeEach(() => sql(`insert into migration (timestamp, name) values (1999999999999, 'Tomorrow1999999999999')`));

    it('is opened by no program, migrated by none, and nothing of it is taken back', async () => {
      const before = [await describeSchema(database.ownerUrl), await seen()];
      const refusal = /newer version .*Start the newer version\. .*restore the backup/;
      await expect(connect({ url: database.url, entities: [] })).rejects.toThrow(refusal);
      await expect(migrate(database.ownerUrl)).rejects.toThrow(refusal);
      await expect(revertMigration(database.ownerUrl)).rejects.toThrow(refusal);
      expect([await describeSchema(database.ownerUrl), await seen()]).toEqual(before);
    });

    it('ends each program that is started on it with that sentence alone', async () => {
      await ensureBuilt();
      const env = {
        DATABASE_URL: database.url,
        DATABASE_OWNER_URL: database.ownerUrl,
        DATA_DIR: folder,
        PORT: '0',
        LOG_LEVEL: 'silent',
      };
      for (const path of ['api/src/main', 'worker/src/main', 'start/src/migrate']) {
        const { code, output } = await runBuilt(path, env);
        expect({ path, code }).toEqual({ path, code: 1 });
        expect(output).toMatch(/^A newer version of Commonplace has migrated this database.*\n$/);
      }
    });
  });

  describe('that is behind', () => {
    it('is opened by no program before it is migrated, whether it was ever migrated or not', async () => {
      await revertMigration(database.ownerUrl);
      await expect(connect({ url: database.url, entities: [] })).rejects.toThrow(/npm run migrate/);
      await sql('revoke select on migration from commonplace_app');
      await expect(connect({ url: database.url, entities: [] })).rejects.toThrow(/npm run migrate/);
      const empty = await createEmptyDatabase();
      try {
        await expect(connect({ url: empty.url, entities: [] })).rejects.toThrow(/npm run migrate/);
      } finally {
        await empty.drop();
      }
      await migrate(database.ownerUrl);
      await (await connect({ url: database.url, entities: [] })).close();
    });
  });

  describe('when its newest migration is taken back', () => {
    it('takes them back one after the other, however many ask at once, and waits for who migrates', async () => {
      const names = await seen();
      const taken = await Promise.all([1, 2, 3].map(() => revertMigration(database.ownerUrl)));
      expect(taken.toSorted()).toEqual(names.slice(-3).toSorted());
      const [migrated] = await Promise.all([migrate(database.ownerUrl), revertMigration(database.ownerUrl)]);
      expect(await seen()).toHaveLength(names.length - 3 + migrated.length - 1);
    });

    it('keeps the rows that would go with it, and says how many of what', async () => {
      const db = await connect({ url: database.url, entities: [] });
      let world: World;
      try {
        world = await buildWorld(db, {
          members: [{}, {}],
          courses: [{}],
          subjects: [{ author: 0, course: 0 }],
          enrolments: [0, 1].map((member) => ({ member, course: 0 })),
        });
      } finally {
        await db.close();
      }
      await revertThrough('DecisionNotifications1795424400016');
      await sql(`insert into screening_setting (banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
        values ('{casino}', 0, 2, 1, now())`);
      const before = [await describeSchema(database.ownerUrl), await seen()];
      await expect(revertMigration(database.ownerUrl, { keepRows: true })).rejects.toThrow(
        /^To take back Screening1795424400015 would delete 1 row of screening_setting\. Make a backup .*--yes/,
      );
      expect([await describeSchema(database.ownerUrl), await seen()]).toEqual(before);
      expect(await sql('select banned_phrases from screening_setting')).toEqual([{ banned_phrases: ['casino'] }]);

      await revertThrough('Suspensions1795424400014');
      const [threadId] = world.threads;
      await sql(`update post set kept_until = now() where thread_id = $1`, [threadId]);
      await sql(
        `insert into moderation_item (thread_id, number, state, content_revision, waiting_since, created_at)
         values ($1, 0, 'OPEN', 1, now(), now())`,
        [threadId],
      );
      await expect(revertMigration(database.ownerUrl, { keepRows: true })).rejects.toThrow(
        /would delete 1 row of moderation_item and 1 value of post\.kept_until\./,
      );
      expect(await revertMigration(database.ownerUrl, { keepRows: false })).toBe(QUEUE);
    });

    it('has nothing to ask where nothing would go', async () => {
      const newest = (await seen()).at(-1);
      expect(await revertMigration(database.ownerUrl, { keepRows: true, alone: true })).toBe(newest);
    });

    it('is refused while a program is connected, which goes on', async () => {
      const db = await connect({ url: database.url, entities: [] });
      try {
        const before = await seen();
        await expect(revertMigration(database.ownerUrl, { alone: true })).rejects.toThrow(/API or a worker .*Stop/);
        expect(await seen()).toEqual(before);
      } finally {
        await db.close();
      }
    });
  });

  it('has in its queue whatever was held before there was one, after each way up', async () => {
    const HELD = `{ moderationQueue(first: 20) { nodes { id state } } }`;
    const before = await startApi({ database, overrides: [[Screening, screeningStub]] });
    const [AUTHOR, TEACHER] = [0, 1];
    let world: World;
    let ids: string[];
    let refused: string;
    try {
      world = await buildWorld(before.db, {
        members: [{}, {}],
        courses: [{}],
        enrolments: [
          { member: AUTHOR, course: 0 },
          { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ],
      });
      [refused, ...ids] = await write(new WorldClient(before, world), world.courses[0] as string);
      const shown = await new WorldClient(before, world).ok(TEACHER, HELD);
      expect(shown.moderationQueue.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted());
    } finally {
      await before.close();
    }
    await revertThrough(QUEUE);
    await migrate(database.ownerUrl);
    await inQueue();
    // As a version left it that knew of no queue.
    await revertThrough('HeldInTheQueue1795424400021');
    await sql('delete from moderation_item');
    await migrate(database.ownerUrl);
    await inQueue();

    async function inQueue(): Promise<void> {
      // The way up has bounded how long a session may last.
      await sql(`update session set expires_at = '2999-01-01'`);
      const after: TestApi = await startApi({ database, overrides: [[Screening, screeningStub]] });
      try {
        const people = new WorldClient(after, world);
        const { moderationQueue } = await people.ok(TEACHER, HELD);
        expect(moderationQueue.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted());
        expect(moderationQueue.nodes.every(({ state }: { state: string }) => state === 'OPEN')).toBe(true);
        // A number that was refused once is given to no other text.
        // The number of the edit that was refused, 2, is given to no other.
        const edit = { id: refused, bodyMarkdown: 'Said otherwise.' };
        const { reply } = await people.must(AUTHOR, 'updateReply', edit, 'reply { revision }');
        expect(reply.revision).toBe(3);
      } finally {
        await after.close();
      }
    }

    /** A reply whose edit was refused; and what waits: an edit of a reply that is shown, a reflection, and a reply. */
    async function write(people: WorldClient, courseId: string): Promise<[string, ...string[]]> {
      const reflect = async (bodyMarkdown: string) => {
        const input = { title: 'A title', bodyMarkdown, courseId, publish: true };
        return (await people.must(AUTHOR, 'createReflection', input, 'reflection { id }')).reflection.id as string;
      };
      const threadId = await reflect('A text.');
      const answer = async (bodyMarkdown: string) =>
        (await people.must(AUTHOR, 'createReply', { threadId, bodyMarkdown }, 'reply { id }')).reply.id as string;
      const edited = async (first: string) => {
        const id = await answer(first);
        await people.must(AUTHOR, 'updateReply', { id, bodyMarkdown: `HOLD, not: ${first}` }, 'reply { id }');
        return id;
      };
      const dismissed = await edited('One answer.');
      await people.must(
        TEACHER,
        'decide',
        { contentId: dismissed, action: 'DISMISS', reason: 'Not so.' },
        'decision { id }',
      );
      return [
        dismissed,
        await edited('Another answer.'),
        await reflect('HOLD this text.'),
        await answer('HOLD this answer.'),
      ];
    }
  });
});
