import { VISITOR } from '#courses';
import { limits } from '#kernel';
import { isOpened, seesSubject } from '#visibility';

/** An image, as one viewer is given it. */
export interface MediaView {
  readonly id: string;
  readonly state: 'AWAITING' | 'READY';
  /** As it was written; what is shown of it depends on `decorative`. */
  readonly altText: string;
  readonly decorative: boolean;
  readonly credit: string;
  readonly licence: string | null;
  readonly showsOutcome: boolean;
  /** In pixels, as it is seen; null until it has arrived. */
  readonly width: number | null;
  readonly height: number | null;
  readonly animated: boolean | null;
  /** Of its files, ascending. */
  readonly widths: readonly number[];
  /** Whether somebody who is not signed in sees it now. */
  readonly visible: boolean;
}

/** The columns of a row `m` of `media` that make a `MediaView`, but for `visible`. */
export const mediaColumns = (m: string) =>
  `'id', ${m}.id, 'state', ${m}.state, 'altText', ${m}.alt_text, 'decorative', ${m}.decorative, 'credit', ${m}.credit,
  'licence', ${m}.licence, 'showsOutcome', ${m}.shows_outcome, 'width', ${m}.width, 'height', ${m}.height,
  'animated', ${m}.animated, 'widths', ${m}.widths`;

/**
 * Whether row `m` of `media` takes one of its uploader's places for images without a text: one that is READY, or was
 * announced so recently that its file may be on its way. A refused file's row ends sooner, and so takes none.
 * @param now the parameter with this moment
 * @param soon the parameter with `endOfStaleAwaiting`
 */
export const countsAsUnattached = (m: string, now: string, soon: string) =>
  `${m}.thread_id is null and ${m}.expires_at > case ${m}.state when 'READY' then ${now} else ${soon} end`;

/** What is AWAITING and ends by then was announced too long ago to count, or its file was refused. */
export function endOfStaleAwaiting(now: Date): Date {
  return new Date(now.getTime() + limits.media.awaiting - limits.media.announced);
}

/** Whether a visitor sees the image in row `m` of `media`, which belongs to row `t` of `thread`. */
export function isPublic(m: string, t: string): string {
  return `(${seesSubject(t, VISITOR)} and (not ${m}.shows_outcome or ${isOpened(t, VISITOR)}))`;
}

/**
 * The images of thread `t` that are given to a viewer who sees its subject, as a JSON array of `MediaView`s in one
 * subselect: none of withdrawn content, and of a case study that is up for blind rating none that shows its outcome.
 */
export function mediaJson(t: string): string {
  return `(select coalesce(json_agg(json_build_object(${mediaColumns('media')}, 'visible', ${isPublic('media', t)})
      order by media.position), '[]')
    from media where media.thread_id = ${t}.id and ${t}.status <> 'REMOVED' and (not media.shows_outcome or ${isOpened(t)}))`;
}

/** The column of a list of subjects that has them: of a row `t` of thread. */
export const mediaExtra = { media: `${mediaJson('t')} as media` } as const;
