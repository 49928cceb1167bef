import { Injectable } from '@nestjs/common';
import {
  type AttachedTexts,
  canEdit,
  canRemove,
  loadPost,
  readBanned,
  requireEdit,
  requireUnbanned,
  requireWriter,
} from '#discussion';
import {
  Clock,
  Conflict,
  Forbidden,
  InvalidInput,
  isId,
  limits,
  type Member,
  NotFound,
  newId,
  writtenLine,
} from '#kernel';
import { Attempts, Idempotency, Statement, type Transaction } from '#platform';
import { requireComplete } from './complete.js';
import { countsAsUnattached, endOfStaleAwaiting, type MediaView, mediaColumns } from './media.js';

interface Captions {
  readonly altText?: string | null;
  readonly decorative?: boolean | null;
  readonly credit?: string | null;
  readonly licence?: string | null;
  readonly showsOutcome?: boolean | null;
}

export interface CreateMediaUpload extends Captions {
  readonly bytes: number;
  readonly idempotencyKey?: string | null;
}

/** What is left out stays as it is; null takes a text away. */
export interface UpdateMedia extends Captions {
  readonly id: string;
  readonly idempotencyKey?: string | null;
}

export interface RemoveMedia {
  readonly id: string;
  readonly idempotencyKey?: string | null;
}

const LOCK_MEMBER = new Statement(
  'media/lock-uploader',
  { memberId: 'uuid' },
  'select from member where id = :memberId for no key update',
);
const COUNT_UNATTACHED = new Statement(
  'media/count-unattached',
  { memberId: 'uuid', now: 'timestamptz', stale: 'timestamptz' },
  `select count(*)::integer as total from media m where m.uploader_id = :memberId and ${countsAsUnattached('m', ':now', ':stale')}`,
);
const INSERT = new Statement(
  'media/announce',
  {
    id: 'uuid',
    memberId: 'uuid',
    altText: 'text',
    decorative: 'boolean',
    credit: 'text',
    licence: 'text | null',
    showsOutcome: 'boolean',
    bytes: 'integer',
    now: 'timestamptz',
    expiresAt: 'timestamptz',
  },
  `
  insert into media (id, uploader_id, alt_text, decorative, credit, licence, shows_outcome, bytes, created_at, expires_at)
  values (:id, :memberId, :altText, :decorative, :credit, :licence, :showsOutcome, :bytes, :now, :expiresAt)`,
);
const FIND_THREAD = new Statement(
  'media/thread-of-media',
  { id: 'uuid', memberId: 'uuid', now: 'timestamptz' },
  `
  select thread_id, shows_outcome from media where id = :id and (thread_id is not null or (uploader_id = :memberId and expires_at > :now))`,
);
const READ = new Statement(
  'media/lock-media',
  { id: 'uuid' },
  `select thread_id, json_build_object(${mediaColumns('m')}, 'visible', false) as media from media m where id = :id for update`,
);
const UPDATE = new Statement(
  'media/update-captions',
  {
    id: 'uuid',
    altText: 'text',
    decorative: 'boolean',
    credit: 'text',
    licence: 'text | null',
    showsOutcome: 'boolean',
  },
  `
  update media set alt_text = :altText, decorative = :decorative, credit = :credit, licence = :licence, shows_outcome = :showsOutcome where id = :id`,
);
/** Nobody's from now on; its files go next time that there is tidied up. */
const REMOVE = new Statement(
  'media/remove',
  { id: 'uuid' },
  `
  update media set thread_id = null, position = null, uploader_id = null, expires_at = '-infinity' where id = :id`,
);

/** What members do with images, their files aside. */
@Injectable()
export class MediaService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Announces an image whose file will follow. @returns its id */
  createUpload(member: Member, input: CreateMediaUpload): Promise<string> {
    return this.idempotency.once(member, 'createMediaUpload', input, async (tx) => {
      requireWriter(member, null);
      if (!(input.bytes >= 1 && input.bytes <= limits.media.bytes)) {
        throw InvalidInput.at(
          'input.bytes',
          input.bytes < 1
            ? 'Say how long the file is, in bytes. An empty one is no image: choose another.'
            : `An image has at most ${limits.media.bytes.toLocaleString('en')} bytes. Make it smaller, as a JPEG or WebP for example.`,
        );
      }
      const now = this.clock.now();
      await tx.rows(LOCK_MEMBER.with({ memberId: member.memberId }));
      const unattached = await tx.row<{ total: number }>(
        COUNT_UNATTACHED.with({ memberId: member.memberId, now, stale: endOfStaleAwaiting(now) }),
      );
      if (unattached && unattached.total >= limits.media.unattached) {
        throw new Conflict(
          `You have ${limits.media.unattached} images that belong to no text yet, as many as one can. Attach some to a text, or remove them.`,
        );
      }
      await this.attempts.consume('media:member', member.memberId, tx);
      const id = newId(now);
      await tx.rows(
        INSERT.with({
          id,
          memberId: member.memberId,
          altText: writtenLine(input.altText) ?? '',
          decorative: input.decorative ?? false,
          credit: writtenLine(input.credit) ?? '',
          licence: writtenLine(input.licence),
          showsOutcome: input.showsOutcome ?? true,
          bytes: input.bytes,
          now,
          expiresAt: new Date(now.getTime() + limits.media.awaiting),
        }),
      );
      return id;
    });
  }

  /** Changes what is said about an image: by its uploader, and once it is attached by whoever may edit the text. @returns its id */
  update(member: Member, input: UpdateMedia): Promise<string> {
    return this.idempotency.once(member, 'updateMedia', input, async (tx) => {
      const texts = [['input.altText', input.altText] as const, ['input.credit', input.credit] as const];
      const { media, published, banned } = await this.locate(tx, member, input.id, texts);
      const given = (text: string | null | undefined, old: string) =>
        text === undefined ? old : (writtenLine(text) ?? '');
      const changed: MediaView = {
        ...media,
        altText: given(input.altText, media.altText),
        decorative: input.decorative ?? media.decorative,
        credit: given(input.credit, media.credit),
        licence: given(input.licence, media.licence ?? '') || null,
        showsOutcome: input.showsOutcome ?? media.showsOutcome,
      };
      if (published) {
        requireComplete([changed], () => 'input.id');
        requireUnbanned(banned, texts);
      }
      const { id, altText, decorative, credit, licence, showsOutcome } = changed;
      await tx.rows(UPDATE.with({ id, altText, decorative, credit, licence, showsOutcome }));
      return id;
    });
  }

  /** Takes an image away, from its text too. @returns its id */
  remove(member: Member, input: RemoveMedia): Promise<string> {
    return this.idempotency.once(member, 'removeMedia', input, async (tx) => {
      const { media } = await this.locate(tx, member, input.id, []);
      await tx.rows(REMOVE.with({ id: media.id }));
      return media.id;
    });
  }

  /**
   * An image that the member may change, its row locked after its thread's, and what these texts of it must not have in them.
   * @throws NotFound, Forbidden, Gone
   */
  private async locate(tx: Transaction, member: Member, id: string, texts: AttachedTexts) {
    const row =
      isId(id) &&
      (await tx.row<{ thread_id: string | null; shows_outcome: boolean }>(
        FIND_THREAD.with({ id, memberId: member.memberId, now: this.clock.now() }),
      ));
    if (!row) throw new NotFound('image');
    let published = false;
    const banned = row.thread_id && (await readBanned(tx, row.thread_id, texts));
    if (row.thread_id !== null) {
      const post = await loadPost(tx, member, { threadId: row.thread_id, number: 0 }, 'image', true);
      if (row.shows_outcome && !post.thread.opened) throw new NotFound('image');
      requireWriter(member, post.thread.courseId);
      if (!canEdit(member, post.thread, post) && !canRemove(member, post.thread, post)) {
        throw new Forbidden(
          'Only whoever may change the text can change or remove its images. Tell its author what is wrong with it, or report the text if it breaks the rules.',
        );
      }
      requireEdit(member, post.thread, post);
      published = post.status !== 'DRAFT';
    } else {
      requireWriter(member, null);
    }
    const locked = await tx.row<{ thread_id: string | null; media: MediaView }>(READ.with({ id }));
    if (locked?.thread_id !== row.thread_id) {
      throw new Conflict('This image was moved or removed while you changed it. Load it again, then try once more.');
    }
    return { media: locked.media, published, banned: banned || null };
  }
}
