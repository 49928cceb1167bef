import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { type ContentKind, joinSubject, subjectTitle } from '#visibility';

/** A name that the viewer put on a text and that was not accepted as a tag. */
interface RefusedTag {
  /** As they wrote it. */
  readonly name: string;
  readonly reason: string;
  readonly refusedAt: Date;
  /** The text that carried it. */
  readonly threadId: string;
  readonly kind: ContentKind;
  readonly title: string;
}

const { days, listed } = limits.refusedTags;
const DAY = 24 * 60 * 60 * 1000;

/** The refusals `r` of what the viewer wrote, which they see whatever became of it, since `:since`. */
const OWN_REFUSALS = `from tag_refusal r join thread t on t.id = r.thread_id
  where r.member_id = :viewer.memberId and r.refused_at > :since and t.author_id = :viewer.memberId and t.status <> 'REMOVED'`;

/** Whether there is any, as an SQL expression over `:viewer` and `:since`. */
export const hasRefusedTags = `exists (select ${OWN_REFUSALS})`;

const OWN = new Statement(
  'tags/own-refused',
  { viewer: 'viewer', since: 'timestamptz' },
  `
  select own.name, own.reason, own.refused_at as "refusedAt", own.thread_id as "threadId", own.kind, coalesce(${subjectTitle('subject')}, '') as title
  from (select r.*, t.kind ${OWN_REFUSALS} order by r.refused_at desc, r.id limit ${listed}) own ${joinSubject('own.thread_id', 'subject')}
  order by own.refused_at desc, own.id`,
);

/** Since when a viewer can look up what was refused. */
export function refusedTagsSince(viewer: Viewer): Date {
  return new Date(viewer.now.getTime() - days * DAY);
}

@Injectable()
export class RefusedTagQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's own of the last `limits.refusedTags.days`, the latest first. */
  async own(viewer: Viewer): Promise<RefusedTag[]> {
    return this.database.readerFor(viewer).rows<RefusedTag>(OWN.with({ viewer, since: refusedTagsSince(viewer) }));
  }
}
