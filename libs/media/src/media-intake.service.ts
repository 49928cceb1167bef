import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, Conflict, InvalidInput, limits, NotFound, RateLimited, Suspended } from '#kernel';
import {
  type CleanImage,
  cleanImage,
  Database,
  IncomingFiles,
  MediaStore,
  type ReceivedFile,
  Semaphore,
  Statement,
} from '#platform';
import { type MediaView, mediaColumns } from './media.js';
import { mediaKey } from './media.queries.js';

/** A file on its way in. */
export interface SentFile {
  readonly stream: Readable;
  /** As the sender says; null where they do not. */
  readonly bytes: number | null;
}

const FIND = new Statement(
  'media/file-to-receive',
  { id: 'uuid', now: 'timestamptz' },
  `
  select m.state, m.bytes, m.sha256, m.uploader_id,
    case when u.suspended_until > :now then u.suspended_until end as suspended_until
  from media m left join member u on u.id = m.uploader_id where m.id = :id and (m.expires_at is null or m.expires_at > :now)`,
);
const READY = new Statement(
  'media/file-is-ready',
  {
    id: 'uuid',
    width: 'integer',
    height: 'integer',
    animated: 'boolean',
    sha256: 'text',
    widths: 'integer[]',
    now: 'timestamptz',
    expiresAt: 'timestamptz',
  },
  `
  update media set state = 'READY', width = :width, height = :height, animated = :animated, sha256 = :sha256, widths = :widths, ready_at = :now, expires_at = :expiresAt
  where id = :id and state = 'AWAITING' and expires_at > :now returning id`,
);
const REFUSED = new Statement(
  'media/file-was-refused',
  { id: 'uuid', expiresAt: 'timestamptz' },
  `
  update media set expires_at = least(expires_at, :expiresAt) where id = :id and state = 'AWAITING'`,
);
const RECEIVED = new Statement(
  'media/received',
  { id: 'uuid' },
  `select json_build_object(${mediaColumns('m')}, 'visible', false) as media from media m where id = :id`,
);

interface FoundRow {
  state: 'AWAITING' | 'READY';
  bytes: number;
  sha256: string | null;
  uploader_id: string | null;
  suspended_until: Date | null;
}

/** One try at sending a file. */
interface Try {
  readonly memberId: string | null;
  readonly ended: AbortController;
  arrived: boolean;
}

/** Seconds after which trying again makes sense. */
const AGAIN = 10;
const CROWDED = `Too many files are being sent at once. Wait ${AGAIN} seconds, then send it again.`;

/** Takes in the files of announced images: one try at a time for each, and one file at a time to be opened. */
@Injectable()
export class MediaIntake {
  private readonly tries = new Map<string, Try>();
  private readonly opening = new Semaphore(1);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly incoming: IncomingFiles,
    private readonly store: MediaStore,
  ) {}

  /**
   * Receives a file, makes it safe, and keeps it. The same file again changes nothing; a try that breaks off leaves nothing.
   * A newer try at an image ends an older one that is still on its way.
   * @returns the image, READY
   * @throws NotFound, Suspended where its uploader is, Conflict, RateLimited, InvalidInput
   */
  async accept(id: string, sent: SentFile): Promise<MediaView> {
    const media = await this.find(id);
    if (sent.bytes !== null) requireLength(media, sent.bytes);
    const attempt = this.begin(id, media.uploader_id);
    try {
      const file = await this.incoming.receive(
        sent.stream,
        { most: media.bytes, tooLong: () => wrongLength(media), slowest: limits.media.slowest },
        attempt.ended.signal,
      );
      attempt.arrived = true;
      try {
        requireLength(media, file.bytes);
        await this.keep(id, file);
        return await this.received(id);
      } finally {
        await file.discard();
      }
    } finally {
      if (this.tries.get(id) === attempt) this.tries.delete(id);
    }
  }

  /**
   * The same for a file whose length nobody knows before it is there, and which is announced then.
   * @param announce is told the length and what tells this file from others, and answers the image's id
   */
  async receive(
    memberId: string,
    stream: Readable,
    announce: (bytes: number, sha256: string) => Promise<string>,
  ): Promise<void> {
    const place = randomUUID();
    const attempt = this.begin(place, memberId);
    try {
      const { bytes: most, slowest } = limits.media;
      const file = await this.incoming.receive(stream, { most, tooLong, slowest }, attempt.ended.signal);
      attempt.arrived = true;
      try {
        await this.keep(await announce(file.bytes, file.sha256), file);
      } finally {
        await file.discard();
      }
    } finally {
      this.tries.delete(place);
    }
  }

  private begin(id: string, memberId: string | null): Try {
    const before = this.tries.get(id);
    if (before?.arrived) {
      throw new Conflict('The file of this image has arrived and is being opened. Send it again in a few seconds.');
    }
    before?.ended.abort(new Conflict('Another try at sending this image has begun. Follow that one.'));
    if (!before) this.admit(memberId);
    const attempt = { memberId, ended: new AbortController(), arrived: false };
    this.tries.set(id, attempt);
    return attempt;
  }

  /** Finds room for one more of a member's: when there is none, whoever has most, and more than they would, gives up a place. */
  private admit(memberId: string | null): void {
    const had = Map.groupBy(this.tries, ([, { memberId }]) => memberId);
    const own = had.get(memberId)?.length ?? 0;
    if (own >= limits.media.sending) {
      throw new RateLimited(
        `You are sending ${limits.media.sending} images already, as many as one can at once. Send this one when another has arrived.`,
        AGAIN,
      );
    }
    if (this.tries.size < limits.media.receiving) return;
    const most = [...had.values()].reduce((one, other) => (other.length > one.length ? other : one));
    const oldest = most.length > own + 1 && most.find(([, { arrived }]) => !arrived);
    if (!oldest) throw new RateLimited(CROWDED, AGAIN);
    const [id, { ended }] = oldest;
    this.tries.delete(id);
    ended.abort(new RateLimited(CROWDED, AGAIN));
  }

  private async keep(id: string, file: ReceivedFile): Promise<void> {
    if (isThere(await this.find(id), file.sha256)) return;
    await this.opening.pass(async () => {
      const image = await cleanImage(file.path).catch((error: unknown) => this.refuse(id, error));
      for (const { width, content } of image.sizes) {
        await this.store.put(mediaKey(id, file.sha256, width), content, 'image/webp');
      }
      await this.finish(id, file.sha256, image);
    });
  }

  /** What is no image keeps no place; while its address is good, another try can be made. */
  private async refuse(id: string, error: unknown): Promise<never> {
    if (error instanceof InvalidInput) {
      await this.database.rows(
        REFUSED.with({ id, expiresAt: new Date(this.clock.now().getTime() + limits.media.uploadAddress) }),
      );
    }
    throw error;
  }

  /** Elsewhere the same image may have been sent at the same time: the first one stays. What nobody asks for goes when the store is tidied up. */
  private async finish(id: string, sha256: string, image: CleanImage): Promise<void> {
    const now = this.clock.now();
    const { width, height, animated, sizes } = image;
    const widths = sizes.map((size) => size.width);
    const expiresAt = new Date(now.getTime() + limits.media.unused);
    const done = await this.database.row(READY.with({ id, width, height, animated, sha256, widths, now, expiresAt }));
    if (!done) isThere(await this.find(id), sha256);
  }

  private async received(id: string): Promise<MediaView> {
    const row = await this.database.row<{ media: MediaView }>(RECEIVED.with({ id }));
    if (!row) throw new NotFound('image');
    return row.media;
  }

  private async find(id: string): Promise<FoundRow> {
    const row = await this.database.row<FoundRow>(FIND.with({ id, now: this.clock.now() }));
    if (!row) throw new NotFound('image');
    // Whoever has the address is the uploader, as nobody else was given it.
    if (row.suspended_until) throw new Suspended(row.suspended_until);
    return row;
  }
}

/** Whether the image has this file already. @throws Conflict where it has another */
function isThere(media: FoundRow, sha256: string): boolean {
  if (media.state === 'AWAITING') return false;
  if (media.sha256 !== sha256) throw anotherFile();
  return true;
}

function requireLength(media: FoundRow, bytes: number): void {
  if (bytes === media.bytes) return;
  throw media.state === 'READY' ? anotherFile() : wrongLength(media);
}

function tooLong(): InvalidInput {
  return InvalidInput.at(
    'body',
    `An image has at most ${limits.media.bytes.toLocaleString('en')} bytes. Make it smaller, as a JPEG or WebP for example.`,
  );
}

function anotherFile(): Conflict {
  return new Conflict('This image has its file already, and it is another one. Ask createMediaUpload for a new image.');
}

function wrongLength({ bytes }: FoundRow): InvalidInput {
  return InvalidInput.at(
    'body',
    `This image was announced with ${bytes.toLocaleString('en')} bytes, and the file has another length. Send all of that file, or announce this one with createMediaUpload.`,
  );
}
