import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { unansweredSince } from '#reflections';
import { type ContentStatus, requireCourse, seesSubject } from '#visibility';
import { requireParticipationSeen } from './participation.policy.js';

/** A reflection that nobody else has answered. */
export interface UnansweredReflection {
  readonly id: string;
  readonly title: string;
  readonly status: ContentStatus;
  /** Null once the account is erased. */
  readonly authorId: string | null;
  readonly promptNumber: number | null;
  readonly words: number;
  readonly publishedAt: Date;
}

const UNANSWERED = new Statement(
  'participation/unanswered',
  { viewer: 'viewer', courseId: 'uuid', publishedBefore: 'timestamptz' },
  `
  select t.id, r.title, t.status, t.author_id as "authorId", p.number as "promptNumber", r.word_count as words,
    t.published_at as "publishedAt"
  from thread t join reflection r on r.thread_id = t.id left join prompt p on p.id = t.prompt_id
  where t.course_id = :courseId and t.kind = 'REFLECTION' and t.reach in (1, 2, 3, 4) and t.peer_reply_count = 0
  and t.published_at <= :publishedBefore and ${seesSubject('t')}
  order by t.published_at, t.id limit ${limits.participation.exportRows}`,
);

/** Reads what nobody has answered in a course: for those who moderate it. */
@Injectable()
export class UnansweredQueries {
  constructor(private readonly database: Database) {}

  /**
   * What `ReflectionFilter.unansweredForDays` finds in the course, the longest waiting first: `limits.participation.exportRows` at most.
   * @throws Forbidden, NotFound
   */
  async ofCourse(viewer: Viewer, courseId: string, days: number): Promise<UnansweredReflection[]> {
    await requireParticipationSeen(this.database, viewer, courseId);
    const values = { viewer, courseId, publishedBefore: unansweredSince(viewer, days) };
    const rows = await this.database.rows<UnansweredReflection>(UNANSWERED.with(values));
    if (rows.length === 0) await requireCourse(this.database, courseId);
    return rows;
  }
}
