import { createHash } from 'node:crypto';
import { type Reader, Statement } from '#platform';

/** Where a chain ends: the number of its last entry and that entry's hash in hexadecimal. Everything up to there hangs on it. */
export interface ChainHead {
  readonly number: string;
  readonly hash: string;
}

/** What came of a walk along the chain. */
export interface ChainReport {
  /** How many entries are in order, from the first on. */
  readonly entries: number;
  /** Of the last entry that is in order; null where there is none. */
  readonly head: ChainHead | null;
  /** Null where the whole chain is in order, as far as it was walked. */
  readonly broken: BrokenEntry | null;
  /** Whether there may be more behind the head. */
  readonly hasMore: boolean;
}

/** A stretch of the chain. */
export interface Stretch {
  /** The number of the entry behind which it begins, whose own hash is taken as it stands; 0 for the first one. */
  readonly after: number;
  /** Entries at most. */
  readonly most: number;
}

export interface BrokenEntry {
  readonly number: string;
  /** Null where the entry is missing. */
  readonly id: string | null;
  readonly problem: 'HASH_DOES_NOT_FIT' | 'DOES_NOT_FOLLOW' | 'MISSING' | 'NOT_AS_NOTED';
}

/** An entry as its hash is made of it: every part as text, as the database writes it. */
interface ChainRow {
  parts: Array<string | null>;
  previous_hash: Buffer;
  hash: Buffer;
}

/** Entries at a time: read and hashed in a few dozen milliseconds. */
const BATCH = 1_000;

const NEXT = new Statement(
  'audit/next-entries',
  { after: 'bigint' },
  `select array[seq::text, id::text, (extract(epoch from at) * 1000)::bigint::text, actor_id::text, action, target_kind, target_id,
    scope::text, course_id::text, decision_id::text, batch_id::text, concerns_id::text, before::text, after::text] as parts,
    previous_hash, hash
  from audit_entry where seq > :after order by seq limit ${BATCH}`,
);

const HASH = new Statement(
  'audit/hash-of-entry',
  { number: 'bigint' },
  'select hash from audit_entry where seq = :number',
);

/** The hash of an entry, as it has to be: of the hash before, and of its parts as a JSON array. */
function hashOf(previous: Buffer, parts: ReadonlyArray<string | null>): Buffer {
  return createHash('sha256').update(previous).update(JSON.stringify(parts), 'utf8').digest();
}

/**
 * Walks along the log from its first entry and computes every hash anew. Stops at the first entry that is not as it was written. That
 * entries were cut off at the end shows only by a head that was noted before.
 * @param noted a head of an earlier walk, which must be there still
 * @param stretch what of it to walk; all of it where not given
 */
export async function verifyChain(
  database: Reader,
  noted: ChainHead | null = null,
  { after, most }: Stretch = { after: 0, most: Number.POSITIVE_INFINITY },
): Promise<ChainReport> {
  let entries = after;
  let head: ChainHead | null = null;
  let last: Buffer = await hashAt(database, after);
  let hasMore = false;
  const broken = (number: string, id: string | null, problem: BrokenEntry['problem']): ChainReport => ({
    entries,
    head,
    broken: { number, id, problem },
    hasMore: false,
  });
  for (;;) {
    const rows: ChainRow[] = await database.rows<ChainRow>(NEXT.with({ after: entries }));
    for (const { parts, previous_hash, hash } of rows) {
      const [number, id] = parts as [string, string];
      const next = String(entries + 1);
      if (number !== next) return broken(next, null, 'MISSING');
      if (!hashOf(previous_hash, parts).equals(hash)) return broken(number, id, 'HASH_DOES_NOT_FIT');
      if (!previous_hash.equals(last)) return broken(number, id, 'DOES_NOT_FOLLOW');
      const found: ChainHead = { number, hash: hash.toString('hex') };
      if (noted?.number === number && noted.hash !== found.hash) return broken(number, id, 'NOT_AS_NOTED');
      entries++;
      head = found;
      last = hash;
    }
    if (rows.length < BATCH) break;
    hasMore = entries >= after + most;
    if (hasMore) break;
  }
  if (noted && !hasMore && BigInt(noted.number) > BigInt(entries)) return broken(String(entries + 1), null, 'MISSING');
  return { entries, head, broken: null, hasMore };
}

/** What the next entry has to hang on; empty before the first one, and where there is no such entry, on which none can hang. */
async function hashAt(database: Reader, number: number): Promise<Buffer> {
  const row = number > 0 ? await database.row<{ hash: Buffer }>(HASH.with({ number })) : null;
  return row?.hash ?? Buffer.alloc(0);
}
