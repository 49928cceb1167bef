import pg from 'pg';
import { AuditLog, type AuditRecord, type BrokenEntry, verifyChain } from '#audit';
import { newId } from '#kernel';
import { connect, type Database, type Transaction } from '#platform';
import { lockTags } from '#tags';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { FakeClock } from '../../support/fake-clock.js';
import { sql } from '../../support/sql.js';

const WRITERS = 8;
const NOW = new Date('2026-11-23T09:00:00.123Z');
const ENTRIES = 'select seq::integer as number, target_id as target from audit_entry order by seq';

/** Facts in which nothing about writing JSON down can go wrong unseen. */
const AWKWARD = {
  text: 'a"b\\c\n\u0001\u007f\u2028 ümläut 😀',
  deep: [{ b: 1.5, aa: null }, [], {}],
  big: 123456789012,
};

describe('the chain of the log', () => {
  let test: TestDatabase;
  let database: Database;
  let superuser: pg.Client;
  const log = new AuditLog(new FakeClock(NOW));

  beforeEach(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
    superuser = await opened(test.superuserUrl);
  });
  afterEach(async () => {
    await superuser.end();
    await database.close();
    await test.drop();
  });

  const record = (tx: Transaction, targetId: string, more: Partial<AuditRecord> = {}) =>
    log.record(tx, {
      action: 'SET_STANDING',
      actorId: newId(NOW),
      targetKind: 'MEMBER',
      targetId,
      scope: 'INSTALLATION',
      ...more,
    });
  const write = (...targets: string[]) =>
    database.transaction(async (tx) => {
      for (const target of targets) record(tx, target);
    });
  const entries = () => database.rows<{ number: number; target: string }>(sql(ENTRIES));
  /** Behind the back of the triggers, as whoever runs the machine could. */
  const tamper = async (statement: string) => {
    await superuser.query(`begin; set local session_replication_role = replica; ${statement}; commit`);
  };
  const broken = async (): Promise<Omit<BrokenEntry, 'id'> | null> => {
    const report = await verifyChain(database);
    return report.broken && { number: report.broken.number, problem: report.broken.problem };
  };

  it('has the entries of a transaction in the order in which they were recorded, numbered from 1', async () => {
    await write('a', 'b', 'c');
    await database.transaction(async (tx) => {
      record(tx, 'd', { before: AWKWARD, after: AWKWARD, scope: { courseId: newId(NOW) }, decisionId: newId(NOW) });
      record(tx, 'e', { scope: 'COMMONS', actorId: null, batchId: newId(NOW) });
    });
    expect(await entries()).toEqual(['a', 'b', 'c', 'd', 'e'].map((target, at) => ({ number: at + 1, target })));
    const hash = (await superuser.query(`select encode(hash, 'hex') as hash from audit_entry where seq = 5`)).rows[0]
      .hash;
    expect(await verifyChain(database)).toEqual({
      entries: 5,
      head: { number: '5', hash },
      broken: null,
      hasMore: false,
    });
  });

  it('is empty, and in order, before anything was done', async () => {
    expect(await verifyChain(database)).toEqual({ entries: 0, head: null, broken: null, hasMore: false });
  });

  it('has nothing of a transaction, or a part of one, that is taken back', async () => {
    await write('kept');
    const failing = database.transaction(async (tx) => {
      record(tx, 'lost');
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    await database.transaction(async (tx) => {
      record(tx, 'first');
      const part = tx.part(async () => {
        record(tx, 'lost with its part');
        throw new Error('taken back');
      });
      await expect(part).rejects.toThrow('taken back');
      record(tx, 'last');
    });
    expect((await entries()).map(({ target }) => target)).toEqual(['kept', 'first', 'last']);
    expect(await broken()).toBeNull();
  });

  it(`has no gap and no fork where ${WRITERS} write at once`, async () => {
    const each = 25;
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let at = 0; at < each; at++) await write(`${writer}.${at}`, `${writer}.${at}`);
      }),
    );
    const written = await entries();
    expect(written.map(({ number }) => number)).toEqual(written.map((_, at) => at + 1));
    expect(written).toHaveLength(WRITERS * each * 2);
    expect(await broken()).toBeNull();
    for (let writer = 0; writer < WRITERS; writer++) {
      const own = written.filter(({ target }) => target.startsWith(`${writer}.`)).map(({ target }) => target);
      expect(own).toEqual(Array.from({ length: each * 2 }, (_, at) => `${writer}.${at >> 1}`));
    }
  });

  it('keeps nobody waiting who has the turn to change tags', async () => {
    let begin: () => void = () => undefined;
    const meanwhile = new Promise<void>((resolve) => {
      begin = resolve;
    }).then(() => write('meanwhile'));
    await database.transaction(async (tx) => {
      await lockTags(tx);
      begin();
      await meanwhile;
    });
    expect(await entries()).toHaveLength(1);
  });

  it.each(['application', 'owner', 'superuser'] as const)(
    'is not changed, shortened or emptied by the %s',
    async (who) => {
      await write('a', 'b');
      const urls = { application: test.url, owner: test.ownerUrl, superuser: test.superuserUrl };
      const client = await opened(urls[who]);
      const refusal = who === 'application' ? /permission denied/ : /append-only/;
      try {
        if (who === 'application') await client.query('set role commonplace_app');
        for (const statement of [
          `update audit_entry set action = 'X'`,
          `update audit_entry set action = 'X' where seq = 99`,
          'delete from audit_entry where seq = 1',
          'truncate audit_entry',
          'truncate audit_entry cascade',
          `insert into audit_entry (id, at, action, target_kind, target_id, scope) select id, at, 'X', 'X', 'X', 'COMMONS' from audit_entry
           where seq = 1 on conflict (id) do update set action = 'X'`,
        ]) {
          await expect(client.query(statement)).rejects.toThrow(refusal);
        }
      } finally {
        await client.end();
      }
      expect((await entries()).map(({ target }) => target)).toEqual(['a', 'b']);
    },
  );

  it('lets the application choose neither a number nor a hash, nor stand another table in', async () => {
    await write('a');
    const columns = 'id, at, action, target_kind, target_id, scope';
    const values = `gen_random_uuid(), now(), 'X', 'X', 'X', 'COMMONS'`;
    const client = await opened(test.url);
    try {
      await client.query('set role commonplace_app');
      for (const [column, value] of [
        ['seq', '7'],
        ['hash', `decode(repeat('00', 32), 'hex')`],
        ['previous_hash', `''`],
      ]) {
        const choosing = client.query(`insert into audit_entry (${column}, ${columns}) values (${value}, ${values})`);
        await expect(choosing).rejects.toThrow(/permission denied/);
      }
      for (const statement of [
        'alter table audit_entry disable trigger all',
        'drop trigger audit_chain on audit_entry',
        'set session_replication_role = replica',
      ]) {
        await expect(client.query(statement)).rejects.toThrow(/must be owner|permission denied/);
      }
      await client.query('create temporary table audit_entry (like public.audit_entry)').catch(() => undefined);
      await client.query(`insert into public.audit_entry (${columns}) values (${values})`);
    } finally {
      await client.end();
    }
    expect(await entries()).toHaveLength(2);
    expect(await broken()).toBeNull();
  });

  describe('that somebody worked on behind the triggers is found', () => {
    beforeEach(() => write('a', 'b', 'c', 'd', 'e'));

    it.each([
      ['target_id', `'x'`],
      ['action', `'HIDE'`],
      ['actor_id', 'null'],
      ['at', `at + interval '1 millisecond'`],
      ['scope', `'COMMONS'`],
      ['after', `'{}'`],
      ['decision_id', 'gen_random_uuid()'],
      ['hash', `sha256('x')`],
      ['previous_hash', `sha256('x')`],
    ])('by what it changed: %s', async (column, value) => {
      await tamper(`update audit_entry set ${column} = ${value} where seq = 3`);
      const { rows } = await superuser.query('select id from audit_entry where seq = 3');
      expect(await verifyChain(database)).toMatchObject({
        entries: 2,
        head: { number: '2' },
        broken: { number: '3', id: rows[0].id, problem: 'HASH_DOES_NOT_FIT' },
      });
    });

    it('where an entry was written anew with a hash that fits', async () => {
      await tamper(`alter table audit_entry disable trigger audit_keep; delete from audit_entry where seq = 3;
        alter table audit_entry enable trigger audit_keep`);
      expect(await broken()).toEqual({ number: '3', problem: 'MISSING' });
      // Chained to what was last, as any new entry; then put in the place of the old one.
      await write('forged');
      await tamper('update audit_entry set seq = 3 where seq = 6');
      expect(await broken()).toEqual({ number: '3', problem: 'HASH_DOES_NOT_FIT' });
    });

    it('where an entry was replaced with everything computed anew but what follows', async () => {
      const { rows } = await superuser.query('select to_jsonb(e)::text as entry from audit_entry e order by seq');
      await tamper('delete from audit_entry');
      await write('x', 'y', 'z');
      await superuser.query('set session_replication_role = replica');
      for (const { entry } of rows.slice(3)) {
        await superuser.query(
          'insert into audit_entry select * from jsonb_populate_record(null::audit_entry, $1::jsonb)',
          [entry],
        );
      }
      await superuser.query('set session_replication_role = origin');
      expect(await broken()).toEqual({ number: '4', problem: 'DOES_NOT_FOLLOW' });
    });

    it('where one is gone, at the start, in between', async () => {
      await tamper('delete from audit_entry where seq = 4');
      expect(await broken()).toEqual({ number: '4', problem: 'MISSING' });
      await tamper('delete from audit_entry where seq = 1');
      expect(await broken()).toEqual({ number: '1', problem: 'MISSING' });
    });

    it('where two changed places', async () => {
      await tamper(`update audit_entry set seq = -2 where seq = 2; update audit_entry set seq = 2 where seq = 4;
        update audit_entry set seq = 4 where seq = -2`);
      expect(await broken()).toEqual({ number: '2', problem: 'HASH_DOES_NOT_FIT' });
    });

    it('where the end is cut off, by a head that was noted, and by nothing else', async () => {
      const { head } = await verifyChain(database);
      await write('f');
      expect(await verifyChain(database, head)).toMatchObject({ entries: 6, broken: null, hasMore: false });
      await tamper('delete from audit_entry where seq > 3');
      expect(await broken()).toBeNull();
      expect((await verifyChain(database, head)).broken).toEqual({ number: '4', id: null, problem: 'MISSING' });
      await write('other', 'end');
      expect(await broken()).toBeNull();
      expect((await verifyChain(database, head)).broken).toMatchObject({ number: '5', problem: 'NOT_AS_NOTED' });
    });
  });

  it('is verified over more entries than are read at once', async () => {
    await write(...Array.from({ length: 2_000 }, (_, at) => `t${at}`));
    expect(await verifyChain(database)).toMatchObject({ entries: 2_000, broken: null, hasMore: false });
    await tamper(`update audit_entry set target_id = 'x' where seq = 1001`);
    expect(await broken()).toEqual({ number: '1001', problem: 'HASH_DOES_NOT_FIT' });
  });
});

async function opened(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=Asia/Kolkata -c datestyle=German' });
  await client.connect();
  return client;
}
