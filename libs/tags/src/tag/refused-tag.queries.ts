import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { type ContentKind, joinSubject, subjectTitle } from '#visibility';

/** A name that the viewer put on a text and that was not accepted as a tag. */
export interface RefusedTag {
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

/** Of what the viewer wrote, which they see whatever became of it. */
const OWN = new Statement(
  'tags/own-refused',
  { viewer: 'viewer', since: 'timestamptz' },
  `
  select r.name, r.reason, r.refused_at as "refusedAt", t.id as "threadId", t.kind, coalesce(${subjectTitle('subject')}, '') as title
  from tag_refusal r join thread t on t.id = r.thread_id ${joinSubject('t.id', 'subject')}
  where r.member_id = :viewer.memberId and r.refused_at > :since and t.author_id = :viewer.memberId and t.status <> 'REMOVED'
  order by r.refused_at desc, r.id limit ${listed}`,
);

@Injectable()
export class RefusedTagQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's own of the last `limits.refusedTags.days`, the latest first. */
  async own(viewer: Viewer): Promise<RefusedTag[]> {
    const since = new Date(viewer.now.getTime() - days * DAY);
    return this.database.readerFor(viewer).rows<RefusedTag>(OWN.with({ viewer, since }));
  }
}
