import { Injectable } from '@nestjs/common';
import { bannedWhere, requireUnbanned } from '#discussion';
import { Clock, type FieldProblem, InvalidInput, isId, limits, type Member } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { requireComplete } from './complete.js';
import { type MediaView, mediaColumns } from './media.js';

const LOCK = new Statement(
  'media/lock-for-thread',
  { ids: 'uuid[]', threadId: 'uuid', memberId: 'uuid', now: 'timestamptz' },
  `
  select id, json_build_object(${mediaColumns('m')}, 'visible', false) as media, thread_id = :threadId as here,
    thread_id is null and uploader_id = :memberId and expires_at > :now as free, ${bannedWhere(':threadId')} as banned
  from media m where (id = any(:ids) and uploader_id = :memberId) or thread_id = :threadId order by id for update`,
);
const DETACH = new Statement(
  'media/detach',
  { threadId: 'uuid', keptIds: 'uuid[]', expiresAt: 'timestamptz' },
  `
  update media set thread_id = null, position = null, expires_at = :expiresAt where thread_id = :threadId and id <> all(:keptIds)`,
);
const ATTACH = new Statement(
  'media/attach',
  { threadId: 'uuid', ids: 'uuid[]' },
  `
  update media m set thread_id = :threadId, position = given.position, expires_at = null
  from unnest(:ids) with ordinality as given(id, position) where m.id = given.id`,
);
const ATTACHED = new Statement(
  'media/attached-to-thread',
  { threadId: 'uuid' },
  `
  select json_build_object(${mediaColumns('m')}, 'visible', false) as media, ${bannedWhere(':threadId')} as banned
  from media m where thread_id = :threadId order by position`,
);

/** With what texts of it must not have in them. */
interface AttachedRow {
  media: MediaView;
  banned: string[] | null;
}
interface LockedRow extends AttachedRow {
  id: string;
  here: boolean | null;
  free: boolean;
}

/** Hangs images on texts. */
@Injectable()
export class AttachmentService {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes these the images of a subject, in their order; those left out hang on nothing from now on. In the transaction of
   * the caller, who has checked that the member may change the subject and holds its thread's lock where it is not new.
   * @param mediaIds undefined and null leave the images as they are
   * @param publishing whether the subject is published, or is being published with this: its images must be complete then
   * @throws InvalidInput at `input.mediaIds.N` (`input.id` where none were given), with everything that is wrong
   */
  async attach(
    tx: Transaction,
    member: Member,
    threadId: string,
    mediaIds: readonly string[] | null | undefined,
    { publishing }: { readonly publishing: boolean },
  ): Promise<void> {
    if (mediaIds == null) {
      if (!publishing) return;
      const attached = await tx.rows<AttachedRow>(ATTACHED.with({ threadId }));
      requirePublishable(attached, () => 'input.id');
      return;
    }
    if (mediaIds.length > limits.media.perText) {
      throw InvalidInput.at(
        'input.mediaIds',
        `A text has at most ${limits.media.perText} images. Leave some out, or write a second text.`,
      );
    }
    const now = this.clock.now();
    const known = mediaIds.filter(isId);
    const rows = await tx.rows<LockedRow>(LOCK.with({ ids: known, threadId, memberId: member.memberId, now }));
    const found = new Map(rows.map((row) => [row.id, row]));
    const problems = mediaIds.flatMap((id, at): FieldProblem[] => {
      const message = mediaIds.indexOf(id) < at ? 'This image is in the list already.' : refusal(found.get(id));
      return message ? [{ path: `input.mediaIds.${at}`, message }] : [];
    });
    if (problems.length > 0) throw new InvalidInput(problems);
    if (publishing) {
      const given = mediaIds.map((id) => found.get(id) as LockedRow);
      requirePublishable(given, (at) => `input.mediaIds.${at}`);
    }
    await tx.rows(
      DETACH.with({ threadId, keptIds: mediaIds, expiresAt: new Date(now.getTime() + limits.media.unused) }),
    );
    await tx.rows(ATTACH.with({ threadId, ids: mediaIds }));
  }
}

function requirePublishable(rows: readonly AttachedRow[], pathOf: (at: number) => string): void {
  const media = rows.map((row) => row.media);
  requireComplete(media, pathOf);
  const texts = media.flatMap(({ altText, credit }, at) =>
    [altText, credit].map((text) => [pathOf(at), text] as const),
  );
  requireUnbanned(rows[0]?.banned ?? null, texts);
}

/** Why an image cannot hang on a text; undefined where it can. Somebody else's is answered as one that does not exist. */
function refusal(row: LockedRow | undefined): string | undefined {
  if (!row) return 'You have no such image. Upload it first, with createMediaUpload.';
  if (!row.here && !row.free)
    return 'This image belongs to another text, or is gone. Upload it once more for this one.';
  return row.media.state === 'READY'
    ? undefined
    : 'The file of this image has not arrived yet. Send it to its upload address first.';
}
