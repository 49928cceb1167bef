import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, MEDIA_LOCK, MediaStore, Statement, type Transaction } from '#platform';
import { mediaKey, readMediaKey } from './media.queries.js';

/** Milliseconds after which whoever attached one at the last moment has finished. */
const GRACE = 5 * 60 * 1000;

/** Images at a time: a transaction waits for their files to be gone, and may not wait for longer than 30 s. A slow bucket takes a second for each. */
const BATCH = 5;

/** Files at a time that are looked at, and removed where they are stray. */
const LOOKED_AT = 20;

const EXPIRED = new Statement(
  'media/expired',
  { before: 'timestamptz' },
  `select id, sha256, widths from media where expires_at <= :before order by expires_at, id limit ${BATCH}`,
);
const FORGET = new Statement(
  'media/forget',
  { ids: 'uuid[]', before: 'timestamptz' },
  'delete from media where id = any(:ids) and expires_at <= :before',
);
const LOCK = new Statement('media/lock-unless-copied', {}, `select pg_try_advisory_xact_lock(${MEDIA_LOCK}) as free`);
const KNOWN = new Statement(
  'media/known-files',
  { ids: 'uuid[]' },
  'select id, state, sha256 from media where id = any(:ids)',
);

interface ExpiredRow {
  id: string;
  sha256: string | null;
  widths: number[];
}

interface KnownRow {
  id: string;
  state: 'AWAITING' | 'READY';
  sha256: string | null;
}

/** Removes what no text needs: images and their files. Done again, it changes nothing. */
@Injectable()
export class MediaRemoval {
  constructor(
    private readonly database: Database,
    private readonly store: MediaStore,
    private readonly clock: Clock,
  ) {}

  /** Images that were removed, or belong to no text for too long. Files go first: a row that is left is found again. */
  async removeExpired(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE);
    let removed: number;
    do {
      removed = await this.unlessCopied(async (tx) => {
        const expired = await tx.rows<ExpiredRow>(EXPIRED.with({ before }));
        for (const { id, sha256, widths } of expired) {
          await Promise.all(widths.map((width) => this.store.delete(mediaKey(id, sha256 as string, width))));
        }
        await tx.rows(FORGET.with({ ids: expired.map(({ id }) => id), before }));
        return expired.length;
      });
    } while (removed === BATCH);
  }

  /** Files that belong to no image: of tries that failed, and of rows that are gone. What else is in the store is not ours. */
  async removeStrayFiles(): Promise<void> {
    let keys: string[] = [];
    for await (const key of this.store.list()) {
      if (keys.push(key) < LOOKED_AT) continue;
      await this.unlessCopied((tx) => this.removeStray(tx, keys));
      keys = [];
    }
    await this.unlessCopied((tx) => this.removeStray(tx, keys));
  }

  /** While a backup copies the files, it finds one for every row that it has seen: the next time will do. Answers how many went. */
  private unlessCopied(work: (tx: Transaction) => Promise<number>): Promise<number> {
    return this.database.transaction(async (tx) => {
      const lock = await tx.row<{ free: boolean }>(LOCK);
      return lock?.free ? work(tx) : 0;
    });
  }

  /** An image has its row before it has a file, so what has none has none any more; while one is AWAITING, its files are just coming. */
  private async removeStray(tx: Transaction, keys: readonly string[]): Promise<number> {
    const ours = keys.flatMap((key) => {
      const read = readMediaKey(key);
      return read ? [{ key, ...read }] : [];
    });
    const rows = await tx.rows<KnownRow>(KNOWN.with({ ids: [...new Set(ours.map(({ id }) => id))] }));
    const known = new Map(rows.map((row) => [row.id, row]));
    const stray = ours.filter(({ id, tag }) => {
      const row = known.get(id);
      return !row || (row.state !== 'AWAITING' && !row.sha256?.startsWith(tag));
    });
    await Promise.all(stray.map(({ key }) => this.store.delete(key)));
    return stray.length;
  }
}
