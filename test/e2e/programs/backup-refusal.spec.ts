import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import pg from 'pg';
import { Clock } from '#kernel';
import { mediaFiles } from '#media';
import { memberTable } from '#members';
import { checkBackup, connect, type Manifest, restoreBackup, revertMigration, writeBackup } from '#platform';
import { LEFT_OUT, PASSING } from '../../../apps/start/src/left-out.js';
import { ArchiveWriter, type Part, readArchive } from '../../../libs/platform/src/backup/archive.js';
import { DiskMediaStore } from '../../../libs/platform/src/media/disk-media-store.js';
import { buildWorld } from '../../factories/world.js';
import { describeSchema } from '../../support/catalog.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';
import { numRuns } from '../../support/num-runs.js';
import { ensureBuilt, runShort } from './installation-program.js';
import { fileSums, tableSums } from './stored-checksums.js';

const KEY = '06/01a0fdbb-3ba9-7904-af96-fbb5fde69a06/3bcb4b661919a2b6-640.webp';
const UNTOUCHED = /Nothing was changed\.$/;

describe('a backup that is not what it should be', () => {
  const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  const path = join(folder, 'good.tar.zst');
  const store = new DiskMediaStore(join(folder, 'media'), join(folder, 'drafts'));
  let source: TestDatabase;
  let target: TestDatabase;
  let bytes: Buffer;
  let files = 0;

  beforeAll(async () => {
    source = await createTestDatabase();
    const database = await connect({ url: source.url, entities: [] });
    await buildWorld(database, {
      members: [{}, {}],
      courses: [{}],
      enrolments: [0, 1].map((member) => ({ member, course: 0 })),
      subjects: [{ author: 0, course: 0 }],
      replies: Array.from({ length: 20 }, (_, at) => ({ subject: 0, author: at % 2 })),
    });
    await database.pool.query(
      `insert into media (id, state, alt_text, decorative, credit, shows_outcome, bytes, width, height, animated, sha256, widths,
         created_at, ready_at, expires_at)
       values ('01a0fdbb-3ba9-7904-af96-fbb5fde69a06', 'READY', '', true, '', false, 4, 640, 1, false, '3bcb4b661919a2b6', '{640}',
         now(), now(), 'infinity')`,
    );
    await database.close();
    await store.put(KEY, Buffer.from('webp'));
    await write(source, path);
    bytes = readFileSync(path);
  });
  afterAll(async () => {
    await source?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    target = await createEmptyDatabase();
  });
  afterEach(() => target.drop());

  const write = ({ ownerUrl }: TestDatabase, to: string): Promise<Manifest> =>
    writeBackup(
      { ownerUrl, store, mediaKeys: mediaFiles, leftOut: LEFT_OUT, clock: new Clock() },
      createWriteStream(to),
    );

  /** Another file, with these bytes. */
  function file(content: Buffer): string {
    const made = join(folder, `file-${files++}`);
    writeFileSync(made, content);
    return made;
  }

  /** A backup that is in order as a file, with other parts. */
  async function forge(change: (part: Part) => Part | null): Promise<string> {
    const made = join(folder, `forged-${files++}`);
    const archive = new ArchiveWriter(createWriteStream(made));
    for await (const part of readArchive(path)) {
      const changed = change(part);
      if (changed) await archive.add(changed.name, changed.content, new Date(0));
    }
    await archive.finish();
    return made;
  }

  /** The same, with a manifest that says something else, and fits the parts if `fit` is given. */
  const forgeManifest = (change: (manifest: Manifest) => object) =>
    forge((part) => {
      if (part.name !== 'manifest.json') return part;
      const manifest = JSON.parse(part.content.toString()) as Manifest;
      return { ...part, content: Buffer.from(JSON.stringify({ ...manifest, ...change(manifest) })) };
    });

  const place = (name: string) => new DiskMediaStore(join(folder, name), join(folder, `${name}-drafts`));

  function restore(from: string, manifest: Manifest, name = `place-${files++}`, into = target): Promise<void> {
    const { url, ownerUrl } = into;
    return restoreBackup({ url, ownerUrl, store: place(name), people: memberTable, passing: PASSING }, from, manifest);
  }

  it('is refused whatever happened to its bytes, wherever', async () => {
    const at = fc.nat(bytes.length - 1);
    const damaged = fc.oneof(
      fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([place, change]) => {
        const copy = Buffer.from(bytes);
        copy[place] = (copy[place] as number) ^ change;
        return copy;
      }),
      at.map((length) => bytes.subarray(0, length)),
      fc
        .tuple(at, at)
        .map(([one, other]) =>
          Buffer.concat([bytes.subarray(0, one), bytes.subarray(other === one ? one + 1 : other)]),
        ),
      fc.uint8Array({ minLength: 1, maxLength: 600 }).map((more) => Buffer.concat([bytes, more])),
      fc.uint8Array({ maxLength: 600 }).map((other) => Buffer.from(other)),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (content) => {
        await expect(checkBackup(file(content))).rejects.toThrow(UNTOUCHED);
      }),
      { numRuns: numRuns(60, 150) },
    );
    await expect(checkBackup(path)).resolves.toMatchObject({ format: 1 });
  });

  it('is refused where each of its last bytes, and of its first, is another', async () => {
    for (const at of [...Array(100).keys(), ...Array.from({ length: 110 }, (_, back) => bytes.length - 1 - back)]) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] as number) ^ 1;
      await expect(checkBackup(file(copy))).rejects.toThrow(UNTOUCHED);
    }
  });

  it.each([
    ['no file', async () => join(folder, 'nowhere'), /cannot be read/],
    ['a folder', async () => folder, /is no file/],
    ['an empty file', async () => file(Buffer.alloc(0)), /no backup of Commonplace/],
    ['another archive', async () => file(zstdCompressSync(Buffer.alloc(10_240))), /no backup of Commonplace/],
    ['one of a later format', async () => file(relabelled(bytes)), /format 2, and this version .* reads format 1 only/],
    [
      'one of a newer version',
      () =>
        forgeManifest(({ migrations }) => ({ product: '9.1.0', migrations: [...migrations, 'Tomorrow1999999999999'] })),
      /newer version of Commonplace \(9\.1\.0\)/,
    ],
    ['one without a part', () => forge((part) => (part.name.includes('/post/') ? null : part)), /holds something else/],
    [
      'one with a part that is another',
      () => forge((part) => (part.name.includes('/post/') ? { ...part, content: Buffer.from('1\n') } : part)),
      /holds something else/,
    ],
    [
      'one without a manifest',
      () => forge((part) => (part.name === 'manifest.json' ? null : part)),
      /holds something else/,
    ],
    ['one whose manifest is none', () => forgeManifest(() => ({ tables: null })), /holds something else/],
    [
      'one that leads out of the store',
      () => forge((part) => ({ ...part, name: part.name.replace(/^media\/.*/, 'media/../../passwd.txt') })),
      /holds something else/,
    ],
  ])('is refused as %s, with a sentence', async (_, make, sentence) => {
    const made = await make();
    await expect(checkBackup(made)).rejects.toThrow(sentence);
  });

  it('leaves database and folder as they are, by the program, too', async () => {
    await ensureBuilt();
    const before = await describeSchema(target.ownerUrl);
    const dataDir = join(folder, 'untouched');
    const env = { DATA_DIR: dataDir, DATABASE_URL: target.url, DATABASE_OWNER_URL: target.ownerUrl };
    const damaged = Buffer.from(bytes);
    damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] as number) ^ 255;
    for (const made of [file(damaged), file(bytes.subarray(0, bytes.length >> 1))]) {
      expect(await runShort('restore', [made], env)).toMatchObject({
        code: 1,
        output: expect.stringMatching(/^(?:This backup is damaged|This file is no backup).*Nothing was changed\.\n$/),
      });
    }
    expect(await describeSchema(target.ownerUrl)).toEqual(before);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is taken back as a whole where the database does not take it', async () => {
    const before = await describeSchema(target.ownerUrl);
    const { createHash } = await import('node:crypto');
    let content = Buffer.alloc(0);
    const made = await forge((part) => {
      if (part.name.startsWith('database/member/')) {
        // One member fewer, to whom others refer.
        content = Buffer.from(part.content.subarray(part.content.indexOf(10) + 1));
        return { ...part, content };
      }
      if (part.name !== 'manifest.json') return part;
      const manifest = JSON.parse(part.content.toString()) as Manifest;
      const sha256 = createHash('sha256').update(content).digest('hex');
      const parts = manifest.parts.map((one) =>
        one.name.startsWith('database/member/') ? { ...one, bytes: content.length, sha256 } : one,
      );
      const tables = manifest.tables.map((one) => (one.name === 'member' ? { ...one, rows: one.rows - 1 } : one));
      return { ...part, content: Buffer.from(JSON.stringify({ ...manifest, parts, tables })) };
    });
    const manifest = await checkBackup(made);
    await expect(restore(made, manifest, 'taken-back')).rejects.toThrow(
      /did not take the backup: .*foreign key.*Nothing was changed/,
    );
    expect(await describeSchema(target.ownerUrl)).toEqual(before);
    expect(existsSync(join(folder, 'taken-back')) ? fileSums(join(folder, 'taken-back')) : {}).toEqual({});
    await restore(path, await checkBackup(path), 'taken-back');
    expect(Object.keys(fileSums(join(folder, 'taken-back')))).toEqual([`/${KEY}`]);
  });

  describe('goes only where nothing is', () => {
    let manifest: Manifest;
    beforeAll(async () => {
      manifest = await checkBackup(path);
    });

    async function refused(into: TestDatabase, sentence: RegExp, name?: string): Promise<void> {
      const before = await tableSums(into.superuserUrl);
      await expect(restore(path, manifest, name, into)).rejects.toThrow(sentence);
      expect(await tableSums(into.superuserUrl)).toEqual(before);
    }

    it('not among members, nor among settings or tables of others', async () => {
      await refused(source, /not empty: it holds 2 rows of member\. .*DATA_DIR to a new folder/);
      const migrated = await createTestDatabase();
      try {
        const insert = `insert into screening_setting (banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
          values ('{}', 0, 2, 1, now())`;
        await sql(migrated, insert);
        await refused(migrated, /not empty: it has rows of its own in screening_setting/);
        await sql(migrated, 'delete from screening_setting', 'create table others (id int)');
        await refused(migrated, /others/);
      } finally {
        await migrated.drop();
      }
      await sql(target, 'create table others (id int)');
      await refused(target, /holds something else: others/);
    });

    it('not under a program that is running, nor into images of another installation', async () => {
      const migrated = await createTestDatabase();
      const database = await connect({ url: migrated.url, entities: [] });
      try {
        await refused(migrated, /API or a worker is connected .* Stop them all before a backup is restored/);
      } finally {
        await database.close();
        await migrated.drop();
      }
      await place('others').put('00/other-one/0-1.webp', Buffer.from('other'));
      await refused(target, /holds files that are not of this backup/, 'others');
      expect(Object.keys(fileSums(join(folder, 'others')))).toEqual(['/00/other-one/0-1.webp']);
    });

    it('but into a database that was migrated and never used, whatever was tried at its door', async () => {
      const migrated = await createTestDatabase();
      try {
        await sql(migrated, `insert into attempt (key, used, resets_at) values ('x', 1, 'infinity')`);
        await restore(path, manifest, undefined, migrated);
        expect(await tableSums(migrated.superuserUrl)).toEqual(await sumsOf(source));
      } finally {
        await migrated.drop();
      }
    });
  });

  it('of an older version becomes one of this, as the migrations would have made it', async () => {
    const older = await createTestDatabase();
    try {
      for (const _ of [1, 2, 3]) await revertMigration(older.ownerUrl);
      const made = join(folder, 'older.tar.zst');
      await write(older, made);
      const manifest = await checkBackup(made);
      expect(manifest.migrations.length).toBeLessThan((await checkBackup(path)).migrations.length);
      await restore(made, manifest);
      expect(await describeSchema(target.superuserUrl)).toEqual(await describeSchema(source.superuserUrl));
      await (await connect({ url: target.url, entities: [] })).close();
    } finally {
      await older.drop();
    }
  });

  it('of an older version has the plain text of what is written once the program has restored it', async () => {
    await ensureBuilt();
    const older = await createTestDatabase();
    try {
      const world = await connect({ url: older.url, entities: [] });
      await buildWorld(world, {
        members: [{}],
        subjects: [{ author: 0, markdown: 'A *quiet* morning.' }],
        replies: [{ subject: 0, author: 0, markdown: 'At [which](https://desk.example) desk?' }],
      });
      await world.close();
      while ((await revertMigration(older.ownerUrl)) !== 'PlainTexts1795424400030');
      const made = join(folder, 'without-texts.tar.zst');
      await write(older, made);
      const env = { DATA_DIR: join(folder, 'texts'), DATABASE_URL: target.url, DATABASE_OWNER_URL: target.ownerUrl };
      expect(await runShort('restore', [made], env)).toMatchObject({
        code: 0,
        output: expect.stringContaining('Plain text is kept of 2 of 2 texts that an earlier version wrote.'),
      });
      const restored = await connect({ url: target.url, entities: [] });
      const { rows } = await restored.pool.query('select text, links from post order by number');
      await restored.close();
      expect(rows).toEqual([
        { text: 'A quiet morning.', links: [] },
        { text: 'At which desk?', links: ['https://desk.example'] },
      ]);
    } finally {
      await older.drop();
    }
  });
});

/** With the number of another format where the file says which it has. */
function relabelled(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf('commonplace-backup 1 ');
  copy.write('2', at + 'commonplace-backup '.length);
  return copy;
}

async function sumsOf(database: TestDatabase): Promise<Record<string, string>> {
  const sums = await tableSums(database.superuserUrl);
  for (const name of LEFT_OUT) sums[name] = '0 ';
  return sums;
}

async function sql({ ownerUrl }: TestDatabase, ...statements: string[]): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
