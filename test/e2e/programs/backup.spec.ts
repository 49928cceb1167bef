import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '#embedded-postgres';
import { Clock } from '#kernel';
import { MediaRemoval, mediaFiles } from '#media';
import { type Manifest, MediaStore, migrate, migrateJobQueue, ProcessLock, writeBackup } from '#platform';
import { LEFT_OUT } from '../../../apps/start/src/left-out.js';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { describeSchema } from '../../support/catalog.js';
import type { TestDatabase } from '../../support/database.js';
import { CAPTIONS, MediaClient, photo } from '../../support/media-client.js';
import { WorldClient } from '../../support/world-client.js';
import { DEBIAN_PROGRAMS, DebianPostgres } from './debian-postgres.js';
import { ensureBuilt, runShort } from './installation-program.js';
import { fileSums, type Sums, sequenceValues, tableSums } from './stored-checksums.js';

/** Members of the world: the first instructs. */
const WRITERS = 8;

if (!DEBIAN_PROGRAMS && process.env.CI_TOOLS === 'required') {
  throw new Error("Debian's PostgreSQL is missing, and .ci/run restores into it.");
}
if (!DEBIAN_PROGRAMS) {
  console.warn("Skipped, since there is none here: restoring into Debian's PostgreSQL. (apt-get install postgresql)");
}

const withoutLeftOut = (sums: Sums) =>
  Object.fromEntries(Object.entries(sums).filter(([name]) => !LEFT_OUT.includes(name)));

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  const source = join(folder, 'source');
  const file = join(folder, 'written.tar.zst');
  let postgres: EmbeddedPostgres;
  let lock: ProcessLock;
  let database: TestDatabase;
  let media: MediaClient;
  let world: World;
  let people: WorldClient;
  let debian: DebianPostgres | undefined;
  const api = () => media.api;

  beforeAll(async () => {
    await ensureBuilt();
    mkdirSync(source);
    // As `npm start` has it open.
    lock = ProcessLock.take(join(source, 'start.lock')) as ProcessLock;
    postgres = await EmbeddedPostgres.start({ directory: source, throwaway: true });
    database = databaseOf(postgres);
    await migrate(database.ownerUrl);
    await migrateJobQueue(database.ownerUrl);
    media = await MediaClient.start({ database, folder: source });
    world = await buildWorld(api().db, {
      members: Array.from({ length: WRITERS }, () => ({})),
      courses: [{}],
      enrolments: Array.from({ length: WRITERS }, (_, member) => ({
        member,
        course: 0,
        role: member === 0 ? ('INSTRUCTOR' as const) : ('LEARNER' as const),
      })),
      subjects: [{ author: 1, course: 0 }],
    });
    people = new WorldClient(api(), world);
    if (DEBIAN_PROGRAMS) debian = await DebianPostgres.start(DEBIAN_PROGRAMS);
  });

  afterAll(async () => {
    await media?.api.close();
    await postgres?.stop();
    lock?.release();
    await debian?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Each member writes for as long as the work takes: replies, edits, reactions, images, decisions. Answers how many writes there were. */
  async function whileWriting<Result>(
    work: (untilWritten: (more: number) => Promise<void>) => Promise<Result>,
  ): Promise<{ result: Result; writes: number }> {
    let over = false;
    let writes = 0;
    const untilWritten = async (more: number) => {
      for (const least = writes + more; writes < least; ) await new Promise((done) => setTimeout(done, 20));
    };
    const write = async (member: number) => {
      for (let turn = 0; !over; turn++) {
        const threadId = world.threads[0] as string;
        const bodyMarkdown = `Turn ${turn} of ${member}: a text\twith a tab, a \\ and a\n\nline. ${'…'.repeat(turn % 50)}`;
        const { reply } = await people.must(member, 'createReply', { threadId, bodyMarkdown }, 'reply { id }');
        const edit = { id: reply.id, bodyMarkdown: `Again: ${bodyMarkdown}` };
        await people.must(member, 'updateReply', edit, 'reply { id }');
        if (member > 5) await media.upload(people.token(member), await photo(60, 40, turn * 10 + member), CAPTIONS);
        if (member === 1) await hideOne();
        writes += 1;
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, member) => write(member));
    const writing = Promise.all(writers);
    try {
      const result = await Promise.race([
        work(untilWritten),
        writing.then(() => Promise.reject(new Error('Nobody writes.'))),
      ]);
      return { result, writes };
    } finally {
      over = true;
      await writing;
    }
  }

  /** What the log tells of. */
  async function hideOne(): Promise<void> {
    const input = { threadId: world.threads[0], bodyMarkdown: 'Out of place.' };
    const { reply } = await people.must(1, 'createReply', input, 'reply { id }');
    await people.must(0, 'decide', { contentId: reply.id, action: 'HIDE', reason: 'So.' }, 'decision { id }');
  }

  it('made while eight write is restored elsewhere and back, every table and image as of its moment', async () => {
    const { token, refreshToken, handle, password } = await api().signUp('wandering_reader');
    await api().db.pool.query(
      `insert into password_reset (hash, member_id, expires_at) select 'x', id, 'infinity' from member where handle = $1`,
      [handle],
    );
    await api().db.pool.query(`select graphile_worker.add_job('something-that-waits')`);
    await api().db.pool.query(`insert into outbox (task, payload) values ('something-to-be-sent', '{}')`);
    for (const seed of [1, 2]) await media.upload(people.token(2), await photo(2000, 40, seed), CAPTIONS);
    await hideOne();
    let then: Sums = {};
    const { result: manifest, writes } = await whileWriting(async (untilWritten) => {
      await untilWritten(WRITERS);
      return write(file, async (snapshot) => {
        then = await tableSums(database.superuserUrl, snapshot);
        // So that there is much to see that must not be seen.
        await untilWritten(2 * WRITERS);
      });
    });
    expect(writes).toBeGreaterThan(WRITERS);
    expect(await tableSums(database.superuserUrl)).not.toEqual(then);
    expect(manifest.media).toMatchObject({ missing: [] });
    expect(manifest.media.files).toBeGreaterThan(0);
    let ahead = await sequenceValues(database.superuserUrl);

    const places: Array<{ env: NodeJS.ProcessEnv; dataDir: string; target?: TestDatabase }> = [];
    if (debian) {
      const target = await debian.createDatabase();
      const dataDir = join(folder, 'debian');
      const env = { DATA_DIR: dataDir, DATABASE_URL: target.url, DATABASE_OWNER_URL: target.ownerUrl };
      places.push({ env, dataDir, target });
    }
    const back = join(folder, 'back');
    places.push({ env: { DATA_DIR: back }, dataDir: back });

    let carried = file;
    for (const { env, dataDir, target } of places) {
      const restored = await runShort('restore', [carried], env);
      expect(restored).toMatchObject({ code: 0 });
      expect(restored.output).toContain('All figures of ratings are what the ratings come to.');
      expect(restored.output).toMatch(/\d+ entr(?:y|ies), each as it was written\. Head: \d+:/);
      const server = target ? undefined : await EmbeddedPostgres.start({ directory: dataDir });
      const there = target ?? databaseOf(server as EmbeddedPostgres);
      try {
        const sums = await tableSums(there.superuserUrl);
        expect(withoutLeftOut(sums)).toEqual(withoutLeftOut(then));
        for (const name of LEFT_OUT) expect(sums[name]).toBe('0 ');
        expect(LEFT_OUT).toEqual(expect.arrayContaining(['session', 'outbox', 'worker']));
        expect(await describeSchema(there.superuserUrl)).toEqual(await schemaAsMigrated(target));
        const files = fileSums(join(dataDir, 'media'));
        expect(Object.keys(files)).toHaveLength(manifest.media.files);
        expect(fileSums(join(source, 'media'))).toMatchObject(files);
        for (const [name, value] of Object.entries(await sequenceValues(there.superuserUrl))) {
          expect(Number(value)).toBeGreaterThan(0);
          expect(Number(value)).toBeLessThanOrEqual(Number(ahead[name]));
        }
        await livesOn(there, { token, refreshToken, handle, password });
      } finally {
        await server?.stop();
      }
      // From where it came to, on to the next, by the program. What was written there since goes along.
      carried = join(folder, `${places.length}-${carried.length}.tar.zst`);
      if (target) {
        then = await tableSums(there.superuserUrl);
        ahead = await sequenceValues(there.superuserUrl);
      }
      expect(await runShort('backup', [carried], env)).toMatchObject({ code: 0 });
      expect(statSync(carried).mode & 0o777).toBe(0o600);
    }
  });

  /** What the migrations make, in the words of the server: each version has its own. */
  async function schemaAsMigrated(onDebian: TestDatabase | undefined): Promise<string[]> {
    if (!onDebian || !debian) return describeSchema(database.superuserUrl);
    const migrated = await debian.createDatabase();
    await migrate(migrated.ownerUrl);
    return describeSchema(migrated.superuserUrl);
  }

  /** An API on it with the same secret: nobody is signed in, whoever has a password comes in, and writing goes on. */
  async function livesOn(
    there: TestDatabase,
    former: { token: string; refreshToken: string; handle: string; password: string },
  ) {
    const restored: TestApi = await startApi({ database: there });
    try {
      const VIEWER = '{ viewer { user { handle } } }';
      expect(codeOf(await restored.graphql(VIEWER, {}, { token: former.token }))).toBe('UNAUTHENTICATED');
      const refresh = `mutation { refreshSession(input: { refreshToken: "${former.refreshToken}" }) { accessToken } }`;
      expect(codeOf(await restored.graphql(refresh))).toBe('UNAUTHENTICATED');
      const { signIn } = await restored.ok(
        'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
        { input: { emailOrHandle: former.handle, password: former.password } },
      );
      expect((await restored.ok(VIEWER, {}, { token: signIn.accessToken })).viewer.user.handle).toBe(former.handle);
      const jobs = await restored.db.pool.query('select from graphile_worker._private_jobs');
      expect(jobs.rowCount).toBe(0);
      // The triggers are on again, and sequences ahead of what they gave: a new text is found.
      const word = `word${there.url.length}`;
      await restored.ok(
        'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }',
        { input: { title: word, bodyMarkdown: 'A text.', audience: 'PUBLIC', publish: true } },
        { token: signIn.accessToken },
      );
      const { search } = await restored.ok(`{ search(query: "${word}") { totalCount } }`);
      expect(search.totalCount).toBe(1);
      await expect(restored.db.pool.query('delete from audit_entry')).rejects.toThrow();
    } finally {
      await restored.close();
    }
  }

  it('copies the images before who removes them, and tells of those that were gone already', async () => {
    const kept = await media.upload(people.token(1), await photo(60, 40, 990));
    const gone = await media.upload(people.token(1), await photo(60, 40, 991));
    const store = api().app.get(MediaStore, { strict: false });
    const keysOf = async (id: string) => (await mediaFiles(api().db.pool)).filter((key) => key.includes(id));
    const [keptKeys, goneKeys] = [await keysOf(kept), await keysOf(gone)];
    for (const key of goneKeys) await store.delete(key);
    await api().db.pool.query(`update media set expires_at = $2 where id = $1`, [kept, new Date(0)]);
    const removal = api().app.get(MediaRemoval, { strict: false });
    const manifest = await write(join(folder, 'removing.tar.zst'), async () => {
      await removal.removeExpired();
      await removal.removeStrayFiles();
    });
    expect(manifest.media.missing).toEqual(goneKeys);
    expect(manifest.parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(keptKeys.map((key) => `media/${key}`)),
    );
    await removal.removeExpired();
    expect(await keysOf(kept)).toEqual([]);
    expect(await store.get(keptKeys[0] as string)).toBeNull();
  });

  it('is made by a program of a running installation, which writes over nothing and leaves no half of one', async () => {
    const env = { DATA_DIR: source };
    const path = join(folder, 'by-program.tar.zst');
    const { result } = await whileWriting(() => runShort('backup', [path], env));
    expect(result).toMatchObject({ code: 0 });
    expect(result.output).toMatch(
      /by-program\.tar\.zst: \d+ tables with [\d,]+ rows and \d+ files of images .*SESSION_SECRET/s,
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const checked = await runShort('restore', ['--check', path], { DATA_DIR: join(folder, 'never') });
    expect(checked).toMatchObject({ code: 0, output: expect.stringContaining('The backup is whole: ') });
    const again = await runShort('backup', [path], env);
    expect(again).toMatchObject({ code: 1, output: expect.stringMatching(/there is a file of this name/) });
    const nowhere = await runShort('backup', [join(folder, 'nowhere', 'a.tar.zst')], env);
    expect(nowhere).toMatchObject({
      code: 1,
      output: expect.stringMatching(/there is no such folder.*There is no backup/),
    });
    const inUse = await runShort('restore', [path], env);
    expect(inUse).toMatchObject({ code: 1, output: expect.stringContaining('already runs on') });
  });

  function write(path: string, onSnapshot?: (id: string) => Promise<void>): Promise<Manifest> {
    return writeBackup(
      {
        ownerUrl: database.ownerUrl,
        store: api().app.get(MediaStore, { strict: false }),
        mediaKeys: mediaFiles,
        leftOut: LEFT_OUT,
        clock: new Clock(),
        onSnapshot,
      },
      createWriteStream(path, { mode: 0o600 }),
    );
  }
});

function databaseOf({ connections }: EmbeddedPostgres): TestDatabase {
  return {
    url: connections.applicationUrl(),
    ownerUrl: connections.ownerUrl(),
    superuserUrl: connections.superuserUrl('commonplace'),
    drop: async () => undefined,
  };
}
