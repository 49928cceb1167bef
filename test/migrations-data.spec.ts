import pg from 'pg';
import { handleSkeleton, newId } from '#kernel';
import { migrate, revertMigration } from '#platform';
import { createTestDatabase, type TestDatabase } from './support/database.js';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

describe('migrating what is there', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const ids = new Map<string, string>();

  /** A database as it was before a migration, with members who are known by their names here. */
  async function before(migration: string, members: readonly string[]): Promise<void> {
    database = await createTestDatabase();
    client = new pg.Client(database.superuserUrl);
    await client.connect();
    await revertThrough(migration);
    ids.clear();
    for (const name of members) {
      ids.set(name, newId(day(1)));
      await client.query(
        `insert into member (id, handle, email, password_hash, display_name, joined_at) values ($1, $2, $2, '', $2, $3)`,
        [idOf(name), name, day(1)],
      );
    }
  }
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  async function revertThrough(name: string): Promise<void> {
    while ((await revertMigration(database.ownerUrl)) !== name);
  }
  const idOf = (name: string) => ids.get(name) as string;
  const nameOf = (id: string | null) => [...ids].find(([, one]) => one === id)?.[0] ?? null;

  describe('to keys by which rn is m and vv is w', () => {
    /** The first of those that lead there. */
    const MIGRATION = 'OwnAlikeHandles1795424400020';
    /** Handles as they were claimed, one a day, by whom. */
    const CLAIMED: ReadonlyArray<readonly [owner: string, handle: string]> = [
      // One member's, the old form first, and the other way round.
      ['ada', 'learner'],
      ['ada', 'leamer'],
      ['ben', 'bam'],
      ['ben', 'barn'],
      // Two old forms, and three, the canonical one in their midst.
      ['cyd', 'ovvl-rnap'],
      ['cyd', 'owlrnap'],
      ['dee', 'vvarrn'],
      ['dee', 'wann'],
      ['dee', 'warrn'],
      ['dee', 'warm'],
      ['dee', 'vvarm'],
      // Of two members, with the later one's first and second.
      ['eve', 'burn'],
      ['fay', 'bum'],
      ['gus', 'tomtornrn'],
      ['hal', 'tomtomrn'],
      ['gus', 'tomtomm'],
      ['ida', 'comm'],
      ['jon', 'cornm'],
      ['jon', 'comrn'],
      ['kim', 'plain'],
    ];
    const keyBefore = (handle: string) => handle.replace(/[._-]/g, '').replace(/0/g, 'o').replace(/[1i]/g, 'l');
    const claims = async () =>
      (await client.query('select * from handle_claim order by claimed_at, skeleton')).rows.map(
        ({ member_id, ...row }) => ({ owner: nameOf(member_id), ...row }),
      );

    beforeEach(async () => {
      await before(MIGRATION, [...new Set(CLAIMED.map(([owner]) => owner)), 'lou']);
      for (const [at, [owner, handle]] of CLAIMED.entries()) {
        await client.query('insert into handle_claim (skeleton, member_id, claimed_at) values ($1, $2, $3)', [
          keyBefore(handle),
          idOf(owner),
          day(at + 1),
        ]);
      }
    });

    it('leaves every claim, and to each key one owner, who is the first that claimed what is alike', async () => {
      await migrate(database.ownerUrl);
      const rows = await claims();
      expect(rows).toHaveLength(CLAIMED.length);
      for (const [owner, handle] of CLAIMED) {
        const key = handleSkeleton(handle);
        const first = CLAIMED.find(([, other]) => handleSkeleton(other) === key)?.[0];
        expect({ handle, own: rows.filter((row) => row.skeleton === key && row.owner === owner) }).toEqual({
          handle,
          own: [expect.objectContaining({ inherited: owner !== first })],
        });
      }
      // What got no key is a form that no handle has any more.
      const others = rows.filter(({ skeleton }) => handleSkeleton(skeleton) !== skeleton);
      expect(others.map(({ owner, skeleton }) => `${owner} ${skeleton}`)).toEqual([
        'ada learner',
        'ben barn',
        'cyd owlrnap',
        'dee vvarrn',
        'dee warrn',
        'dee vvarm',
        'gus tomtornrn',
        'jon comrn',
      ]);
    });

    it('lets nobody else claim any of the handles, nor what looks like one', async () => {
      await migrate(database.ownerUrl);
      for (const [, handle] of CLAIMED) {
        const { rowCount } = await client.query(
          `insert into handle_claim (skeleton, member_id, claimed_at) values ($1, $2, $3)
           on conflict (skeleton) where not inherited do nothing`,
          [handleSkeleton(handle), idOf('lou'), day(300)],
        );
        expect({ handle, rowCount }).toEqual({ handle, rowCount: 0 });
      }
    });

    it('leads back to the claims of before, and to the same again', async () => {
      const past = await claims();
      await migrate(database.ownerUrl);
      const migrated = await claims();
      await revertThrough(MIGRATION);
      expect(await claims()).toEqual(past);
      await migrate(database.ownerUrl);
      expect(await claims()).toEqual(migrated);
    });

    it('leaves a handle that was claimed in between to its owner on the way back, and up again', async () => {
      await migrate(database.ownerUrl);
      await client.query(`update member set handle = 'modern.ist' where id = $1`, [idOf('lou')]);
      await client.query('insert into handle_claim (skeleton, member_id, claimed_at) values ($1, $2, $3)', [
        'modemlst',
        idOf('lou'),
        day(300),
      ]);
      await revertThrough(MIGRATION);
      const ofLou = async () => (await claims()).filter(({ owner }) => owner === 'lou').map(({ skeleton }) => skeleton);
      expect((await ofLou()).toSorted()).toEqual(['modemlst', 'modernlst']);
      await migrate(database.ownerUrl);
      expect((await ofLou()).toSorted()).toEqual(['modemlst', 'modernlst']);
    });
  });

  it('reaches a database that had the later keys before the claims were put in order', async () => {
    await before('ReturnedMembers1795424400026', ['eve', 'fay']);
    await client.query('alter table handle_claim drop column claimed_before');
    await client.query(`delete from migration where name = 'OwnAlikeHandles1795424400020'`);
    await client.query(
      `insert into handle_claim (skeleton, member_id, claimed_at, earlier, inherited)
       values ('bum', $1, $3, 'burn', false), ('bum', $2, $4, null, true)`,
      [idOf('eve'), idOf('fay'), day(1), day(2)],
    );
    const claims = async () => (await client.query('select * from handle_claim order by claimed_at')).rows;
    const past = await claims();
    await migrate(database.ownerUrl);
    expect(await claims()).toEqual(past.map((claim) => ({ ...claim, claimed_before: null })));
  });

  describe('to texts that were shown', () => {
    it('takes those for it that were superseded, only where nothing of their post was ever withheld', async () => {
      await before('RevisionsShown1795424400029', ['ana']);
      const thread = newId(day(1));
      await client.query(
        `insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
       values ($1, 'REFLECTION', $2, 'PUBLIC', 'VISIBLE', $3, $3, $3)`,
        [thread, idOf('ana'), day(1)],
      );
      for (const [number, keptUntil] of [
        [1, null],
        [2, day(9)],
      ] as const) {
        await client.query(
          `insert into post (thread_id, number, parent_number, path, depth, author_id, status, markdown, html, renderer,
           revision, visible_revision, in_reply_to_revision, created_at, kept_until)
         values ($1, $2::integer, 0, int4send($2::integer), 1, $3, 'VISIBLE', '', '', 1, 2, 2, 1, $4, $5)`,
          [thread, number, idOf('ana'), day(1), keptUntil],
        );
        await client.query(
          `insert into post_revision (thread_id, number, revision, markdown, created_at, superseded_at)
         values ($1, $2, 1, '', $3, $4), ($1, $2, 2, '', $4, null)`,
          [thread, number, day(1), day(2)],
        );
      }
      await migrate(database.ownerUrl);
      const { rows } = await client.query('select number, revision from post_revision where shown');
      expect(rows).toEqual([{ number: 1, revision: 1 }]);
    });
  });

  describe('to removals that last', () => {
    const MIGRATION = 'CourseRemovals1795424400022';
    const course = newId(day(1));
    let entries = 0;

    const log = (action: string, name: string, at: number, actor = 'teacher') =>
      client.query(
        `insert into audit_entry (id, at, actor_id, action, target_kind, target_id, scope, course_id)
         values ($1, $2, $3, $4, 'MEMBER', $5, 'COURSE', $6)`,
        [newId(day(at)), day(at), idOf(actor), action, idOf(name), course],
      );
    const keyed = (operation: string, name: string, at: number) =>
      client.query(
        `insert into idempotency_key (member_id, key, operation, input_hash, result, created_at) values ($1, $2, $3, '', $4, $5)`,
        [idOf(name), `key ${entries++}`, operation, course, day(at)],
      );
    const removals = async () =>
      (await client.query('select member_id, removed_by, removed_at from course_removal')).rows
        .map((row) => [nameOf(row.member_id), nameOf(row.removed_by), row.removed_at] as const)
        .toSorted(([a], [b]) => String(a).localeCompare(String(b)));

    beforeEach(async () => {
      await before(MIGRATION, [
        'teacher',
        'other',
        'removed',
        'returned',
        'twice',
        'let-in',
        'appointed',
        'left-by-log',
        'left-by-key',
        'joined-by-key',
        'earlier-key',
      ]);
      await client.query(
        `insert into course (id, slug, title, join_code, created_at) values ($1, 'course', 'Course', 'CODE', $2)`,
        [course, day(1)],
      );
      for (const name of ids.keys()) {
        if (name !== 'teacher' && name !== 'other') await log('REMOVE_MEMBER', name, 10);
      }
      await client.query(
        `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
        [course, idOf('returned'), day(12)],
      );
      await log('REMOVE_MEMBER', 'twice', 14, 'other');
      await log('LIFT_REMOVAL', 'let-in', 14);
      await log('SET_MEMBER_ROLE', 'appointed', 14);
      await log('REMOVE_MEMBER', 'left-by-log', 14, 'left-by-log');
      await keyed('leaveCourse', 'left-by-key', 14);
      await keyed('joinCourse', 'joined-by-key', 14);
      await keyed('joinCourse', 'earlier-key', 8);
    });

    it('keeps out whoever was removed last thing that is known, by the last who did it, after each way up', async () => {
      await migrate(database.ownerUrl);
      const kept = [
        ['earlier-key', 'teacher', day(10)],
        ['removed', 'teacher', day(10)],
        ['twice', 'other', day(14)],
      ];
      expect(await removals()).toEqual(kept);
      await revertThrough(MIGRATION);
      await migrate(database.ownerUrl);
      expect(await removals()).toEqual(kept);
    });
  });

  describe('to a strategy that tells when its plain text is of another one', () => {
    it('is the same whichever form of the plain texts a database has', async () => {
      const triggers = async () =>
        (
          await client.query(
            `select pg_get_triggerdef(t.oid) as trigger, pg_get_functiondef(t.tgfoid) as function from pg_trigger t
             where tgname = 'text_outdated' and tgrelid in ('post'::regclass, 'case_study'::regclass) order by 1`,
          )
        ).rows;
      await before('OutdatedStrategies1795424400041', []);
      const later = await triggers();
      expect(later).toHaveLength(2);
      // As the earlier form had it.
      await client.query(`drop trigger text_outdated on case_study; drop function strategy_text_outdated`);
      await client.query(`
        create or replace function post_text_outdated() returns trigger language plpgsql as $$ begin
          new.text := null; new.links := null; new.titles := null;
          if new.number = 0 then
            update case_study set strategy_text = null where thread_id = new.thread_id and strategy_text is not null;
          end if;
          return new;
        end $$`);
      await migrate(database.ownerUrl);
      expect(await triggers()).toEqual(later);
    });
  });

  describe('to words of names that are compared as words of texts are', () => {
    it('finds those that were there by their letters, and as before once it is taken back', async () => {
      const names = ['Ａｎａ', 'sa\u00adrah', 'renée'];
      await before('WordsOfNames1795424400105', names);
      const found = async (query: string) =>
        (await client.query(`select id from member where name_words(display_name) @@ ${query}`)).rows.map(({ id }) =>
          nameOf(id),
        );
      await client.query('set enable_seqscan = off');
      expect([await found(`'''ana'':*'`), await found(`'''sarah'':*'`), await found(`'''renee'':*'`)]).toEqual([
        [],
        [],
        ['renée'],
      ]);
      await migrate(database.ownerUrl);
      for (const query of [(word: string) => `name_query('${word}')`, (word: string) => `'''${word}'':*'`]) {
        const all = await Promise.all(['ana', 'sarah', 'renee'].map((word) => found(query(word))));
        expect(all).toEqual(names.map((name) => [name]));
      }
      // Whatever signs a name has, by how it is written it is found.
      const { rows } = await client.query(`
        select to_hex(n) as sign from generate_series(33, 1114111, 97) n
        where n not between 55296 and 57343 and not coalesce(name_words('xy' || chr(n) || 'z') @@ name_query('xy' || chr(n) || 'z'), false)`);
      expect(rows).toEqual([]);
      await revertThrough('WordsOfNames1795424400105');
      expect([await found(`'''ana'':*'`), await found(`'''renee'':*'`)]).toEqual([[], ['renée']]);
    });
  });

  describe('to words of names that are no longer than a word can be', () => {
    it('still finds by the index what was longer, and takes what is typed longer yet', async () => {
      // Each is read as six letters.
      const signs = (count: number) => '㌖'.repeat(count);
      await before('LongestWordsOfNames1795424400106', [signs(100)]);
      await client.query('set enable_seqscan = off');
      const found = async (typed: string) =>
        (await client.query('select from member where name_words(display_name) @@ name_query($1)', [typed])).rowCount;
      await expect(found(signs(120))).rejects.toThrow('too long');
      await migrate(database.ownerUrl);
      expect([await found(signs(1)), await found(signs(99)), await found(signs(120))]).toEqual([1, 1, 1]);
      await revertThrough('LongestWordsOfNames1795424400106');
      await expect(found(signs(120))).rejects.toThrow('too long');
      expect(await found(signs(1))).toBe(1);
    });
  });

  describe('to addresses without the quotation marks that say nothing', () => {
    it('forgets the keys that have them, in either direction, and no others', async () => {
      await before('QuotedAddresses1795424400042', ['ada@example.org', '"ada"@example.org', 'a"b@example.org']);
      const keyed = async () => {
        await client.query(`update member set email_key = email, email_alike = true`);
        return async () =>
          (await client.query('select email from member where email_key is null and not email_alike')).rows.map(
            ({ email }) => email,
          );
      };
      const up = await keyed();
      await migrate(database.ownerUrl);
      expect(await up()).toEqual(['"ada"@example.org']);
      const down = await keyed();
      await revertThrough('QuotedAddresses1795424400042');
      expect(await down()).toEqual(['"ada"@example.org']);
    });
  });
});
