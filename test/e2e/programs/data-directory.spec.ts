import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '#embedded-postgres';
import { explainFailure, keptSecret, loadConfig, requireMediaFolders } from '#platform';
import { openInstallation } from '../../../apps/start/src/installation.js';

/** What can have become of a file: the disk was full, somebody copied half of it, or put something else there. */
const DAMAGES = {
  empty: (path: string) => truncateSync(path),
  'one byte long': (path: string) => writeFileSync(path, 'x'),
  garbage: (path: string) => writeFileSync(path, Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 37) % 256))),
  missing: (path: string) => rmSync(path, { recursive: true }),
  'a folder': (path: string) => {
    rmSync(path, { recursive: true });
    mkdirSync(path);
  },
  'a file': (path: string) => {
    rmSync(path, { recursive: true });
    writeFileSync(path, 'not a folder');
  },
} as const;

type Damage = keyof typeof DAMAGES;
const OF_FILES: readonly Damage[] = ['empty', 'one byte long', 'garbage', 'missing', 'a folder'];
const STARTS = 'starts';
const DRAWN_ANEW = /does not hold a whole secret.* Delete it and start again/;
const PASSWORDS = /database-passwords\.json is damaged.* Bring it back from a backup/;
const NO_DATABASE = /is no whole database.* Bring the folder back from a backup; or, to begin anew .*, move it away/;
const FOLDER = /is a folder, and should be a file\. Move it away/;
const FILE = /is a file, and should be a folder\. Move it away/;
const LOG = /PostgreSQL did not start\. .* bring .* back from a backup/;

/** Each file of a data directory, and what comes of each damage to it. */
const CASES: ReadonlyArray<readonly [file: string, Partial<Record<Damage, RegExp | typeof STARTS>>]> = [
  ['session-secret', { ...all(DRAWN_ANEW), missing: STARTS, 'a folder': FOLDER }],
  ['setup-code', { ...all(DRAWN_ANEW), missing: STARTS, 'a folder': FOLDER }],
  [
    'database-passwords.json',
    { ...all(PASSWORDS), missing: /database-passwords\.json is missing/, 'a folder': FOLDER },
  ],
  ['demo-logins.json', { empty: STARTS, garbage: STARTS, 'a folder': STARTS }],
  ['start.lock', { empty: STARTS, garbage: STARTS, 'a folder': FOLDER }],
  ['postgres.log', { 'a folder': STARTS }],
  ['postgres', { missing: STARTS, 'a folder': NO_DATABASE, 'a file': /a part of it is a file|is no whole database/ }],
  ['postgres/PG_VERSION', { ...all(NO_DATABASE), missing: NO_DATABASE, 'a folder': FOLDER }],
  ['postgres/postmaster.pid', { empty: STARTS, garbage: STARTS, 'a folder': FOLDER }],
  ['postgres/postgresql.conf', { garbage: LOG, missing: LOG }],
  ['postgres/global/pg_control', { empty: LOG, garbage: LOG, missing: LOG }],
  ['media', { missing: STARTS, 'a file': FILE }],
  ['media-incoming', { missing: STARTS, 'a file': FILE }],
  ['.', { 'a file': /a part of it is a file that should be a folder\. Move that away/ }],
];

function all(sentence: RegExp): Partial<Record<Damage, RegExp>> {
  return Object.fromEntries(OF_FILES.map((damage) => [damage, sentence]));
}

describe('a data directory', () => {
  let parent: string;
  let whole: string;
  let directory: string;

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    whole = join(parent, 'whole');
    const config = loadConfig({ DATA_DIR: whole }, 'embedded');
    const postgres = await EmbeddedPostgres.start({ directory: whole });
    await postgres.stop();
    keptSecret(whole, 'setup-code');
    requireMediaFolders(config);
    writeFileSync(join(whole, 'demo-logins.json'), '[]');
    writeFileSync(join(whole, 'start.lock'), '999999999\n1\n');
    writeFileSync(join(whole, 'postgres', 'postmaster.pid'), '999999999\n');
  });
  beforeEach(() => {
    directory = join(parent, 'damaged');
    execFileSync('cp', ['-a', whole, directory]);
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  /** `starts`, or what the person who starts it is shown. */
  async function outcome(): Promise<unknown> {
    try {
      const config = loadConfig({ DATA_DIR: directory }, 'embedded');
      const installation = await openInstallation(config);
      try {
        requireMediaFolders(config);
        keptSecret(directory, 'setup-code');
      } finally {
        await installation.close();
      }
      return STARTS;
    } catch (error) {
      return explainFailure(error);
    }
  }

  it.each(
    CASES.flatMap(([file, outcomes]) =>
      Object.entries(outcomes).map(([damage, expected]) => [file, damage as Damage, expected] as const),
    ),
  )('whose %s is %s starts, or says what to do', async (file, damage, expected) => {
    DAMAGES[damage](join(directory, file));
    const found = await outcome();
    expect(typeof found).toBe('string');
    expect(found).not.toMatch(/\n {4}at /);
    if (expected === STARTS) expect(found).toBe(STARTS);
    else expect(found).toMatch(expected);
  });

  it('names every file that there is', () => {
    // A file that is kept one day has to have its line above.
    const known = new Set(CASES.map(([file]) => file.split('/')[0]));
    expect(readdirSync(whole).filter((name) => !known.has(name) && name !== 'postgres.previous.log')).toEqual([]);
  });

  it('ends a program with a sentence and exit code 1', () => {
    writeFileSync(join(directory, 'session-secret'), 'x');
    const env = { ...process.env, DATA_DIR: directory, npm_lifecycle_event: '' };
    for (const args of [['scripts/start.mjs'], ['dist/apps/start/src/migrate.js']]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr.trim()).toMatch(/^\S+session-secret does not hold a whole secret[^\n]*\.?$/);
    }
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('that root has copied is taken over, and told', async () => {
    execFileSync('chown', ['-R', '0:0', directory]);
    execFileSync('chmod', ['755', join(directory, 'postgres')]);
    const said: string[] = [];
    const original = console.error;
    console.error = (sentence: string) => said.push(sentence);
    try {
      expect(await outcome()).toBe(STARTS);
    } finally {
      console.error = original;
    }
    expect(said).toEqual([expect.stringMatching(/postgres was copied or moved: its files now belong to user \d+/)]);
    const { uid, mode } = statSync(join(directory, 'postgres'));
    expect([uid === 0, mode & 0o777]).toEqual([false, 0o700]);
  });

  asRoot('on a file system that is full, or can only be read, says so', async () => {
    const mounted = join(parent, 'mounted');
    mkdirSync(mounted);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted]).status !== 0) return;
    try {
      directory = join(mounted, 'data');
      mkdirSync(directory);
      expect(() => writeFileSync(join(mounted, 'filling'), Buffer.alloc(128 * 1024))).toThrow('ENOSPC');
      expect(await outcome()).toMatch(/^The disk that holds .* is full\. Free some space, then start again/);
      execFileSync('mount', ['-o', 'remount,ro', mounted]);
      expect(await outcome()).toMatch(/on a file system that can only be read\. Mount it so that it can be written/);
    } finally {
      execFileSync('umount', [mounted]);
    }
  });
});
