import { Injectable } from '@nestjs/common';
import { limits, type Member, type Viewer, visitor } from '#kernel';
import { Database, MediaStore, Statement, type StoredFile } from '#platform';
import { isOpened, seesSubject } from '#visibility';
import { countsAsUnattached, endOfStaleAwaiting, isPublic, type MediaView, mediaColumns, mediaJson } from './media.js';

const OF_THREADS = new Statement(
  'media/of-threads',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `select t.id, ${mediaJson('t')} as media from thread t where t.id = any(:threadIds) and ${seesSubject('t')}`,
);
/** One that they may change: their own while it belongs to nothing, else one that is given to whoever sees its subject. */
const FIND = new Statement(
  'media/media-by-id',
  { viewer: 'viewer', id: 'uuid' },
  `
  select json_build_object(${mediaColumns('m')}, 'visible', coalesce(${isPublic('m', 't')}, false)) as media
  from media m left join thread t on t.id = m.thread_id
  where m.id = :id and (m.thread_id is null or (${seesSubject('t')} and (not m.shows_outcome or ${isOpened('t')})))
    and (m.thread_id is not null or (m.uploader_id = :viewer.memberId and m.expires_at > :viewer.now))`,
);
/** As many as count, the newest first; ids are made in the order of time. */
const UNATTACHED = new Statement(
  'media/unattached',
  { memberId: 'uuid', now: 'timestamptz', stale: 'timestamptz' },
  `
  select json_build_object(${mediaColumns('m')}, 'visible', false) as media from media m
  where m.uploader_id = :memberId and ${countsAsUnattached('m', ':now', ':stale')} order by m.id desc limit ${limits.media.unattached}`,
);

const SERVED = `select m.sha256, m.widths from media m left join thread t on t.id = m.thread_id
  where m.id = :id and m.state = 'READY'`;
const PUBLIC = new Statement(
  'media/served-to-everybody',
  { viewer: 'viewer', id: 'uuid' },
  `${SERVED} and t.status <> 'REMOVED' and ${isPublic('m', 't')}`,
);
const SIGNED = new Statement(
  'media/served-by-signature',
  { id: 'uuid', now: 'timestamptz' },
  `${SERVED} and (m.expires_at is null or m.expires_at > :now) and coalesce(t.status <> 'REMOVED', true)`,
);

interface ServedRow {
  sha256: string;
  widths: number[];
}

/** A file of an image: its name in the store, and a tag that is another's whenever its content is. */
export interface ServedMedia {
  readonly tag: string;
  open(): Promise<StoredFile | null>;
}

@Injectable()
export class MediaQueries {
  constructor(
    private readonly database: Database,
    private readonly store: MediaStore,
  ) {}

  /** The images of each thread that are given to the viewer; none where they do not see its subject. */
  async ofThreads(viewer: Viewer, threadIds: readonly string[]): Promise<MediaView[][]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; media: MediaView[] }>(OF_THREADS.with({ viewer, threadIds }));
    const found = new Map(rows.map((row) => [row.id, row.media]));
    return threadIds.map((id) => found.get(id) ?? []);
  }

  /** An image that the viewer has just announced or changed; null where it is gone. */
  async find(viewer: Viewer, id: string): Promise<MediaView | null> {
    const row = await this.database.row<{ media: MediaView }>(FIND.with({ viewer, id }));
    return row?.media ?? null;
  }

  /** A member's own images that belong to no text yet and take one of their places, the newest first. */
  async unattached(member: Member): Promise<MediaView[]> {
    const { memberId, now } = member;
    const rows = await this.database
      .readerFor(member)
      .rows<{ media: MediaView }>(UNATTACHED.with({ memberId, now, stale: endOfStaleAwaiting(now) }));
    return rows.map((row) => row.media);
  }

  /**
   * The file that is served for a width: the largest that is not wider, or the smallest there is.
   * @param signed whether the address was signed; without that only what a visitor sees now is found
   */
  async served(id: string, width: number, signed: boolean, now: Date): Promise<ServedMedia | null> {
    // What somebody was given just now may be too new for a replica.
    const viewer = visitor(now);
    const row = signed
      ? await this.database.row<ServedRow>(SIGNED.with({ id, now }))
      : await this.database.readerFor(viewer).row<ServedRow>(PUBLIC.with({ viewer, id }));
    if (!row) return null;
    const own = row.widths.findLast((one) => one <= width) ?? (row.widths[0] as number);
    const key = mediaKey(id, row.sha256, own);
    return { tag: `${row.sha256.slice(0, TAG)}-${own}`, open: () => this.store.get(key) };
  }
}

/** Characters of the original's hash that tell its files from those of any other try at the same image. */
const TAG = 16;

/** The name of a file in the store. */
export function mediaKey(id: string, sha256: string, width: number): string {
  return `${id.slice(-2)}/${id}/${sha256.slice(0, TAG)}-${width}.webp`;
}

const KEY = /^[0-9a-f]{2}\/([0-9a-f-]{36})\/([0-9a-f]{16})-\d+\.webp$/;

/** What a name in the store says of its image, or null for one that was not given here. */
export function readMediaKey(key: string): { id: string; tag: string } | null {
  const [, id, tag] = KEY.exec(key) ?? [];
  return id && tag ? { id, tag } : null;
}
