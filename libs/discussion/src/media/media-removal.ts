import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, MediaStore, Statement } from '#platform';
import { mediaKey, readMediaKey } from './media.queries.js';

/** Milliseconds after which whoever attached one at the last moment has finished. */
const GRACE = 5 * 60 * 1000;

/** Images at a time: their files are removed one by one. */
const BATCH = 100;

const EXPIRED = new Statement(
  `select id, sha256, widths from media where expires_at <= $1 order by expires_at, id limit ${BATCH}`,
);
const FORGET = new Statement('delete from media where id = any($1::uuid[]) and expires_at <= $2');
const KNOWN = new Statement('select id, state, sha256 from media where id = any($1::uuid[])');

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
    for (;;) {
      const expired = await this.database.rows<ExpiredRow>(EXPIRED, [before]);
      for (const { id, sha256, widths } of expired) {
        for (const width of widths) await this.store.delete(mediaKey(id, sha256 as string, width));
      }
      await this.database.rows(FORGET, [expired.map(({ id }) => id), before]);
      if (expired.length < BATCH) return;
    }
  }

  /** Files that belong to no image: of tries that failed, and of rows that are gone. What else is in the store is not ours. */
  async removeStrayFiles(): Promise<void> {
    let keys: string[] = [];
    for await (const key of this.store.list()) {
      if (keys.push(key) < BATCH) continue;
      await this.removeStray(keys);
      keys = [];
    }
    await this.removeStray(keys);
  }

  /** An image has its row before it has a file, so what has none has none any more; while one is AWAITING, its files are just coming. */
  private async removeStray(keys: readonly string[]): Promise<void> {
    const ours = keys.flatMap((key) => {
      const read = readMediaKey(key);
      return read ? [{ key, ...read }] : [];
    });
    const rows = await this.database.rows<KnownRow>(KNOWN, [[...new Set(ours.map(({ id }) => id))]]);
    const known = new Map(rows.map((row) => [row.id, row]));
    for (const { key, id, tag } of ours) {
      const row = known.get(id);
      const wanted = row && (row.state === 'AWAITING' || row.sha256?.startsWith(tag));
      if (!wanted) await this.store.delete(key);
    }
  }
}
