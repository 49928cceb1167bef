import type { Database } from '../../libs/platform/src/database/database.js';
import type { ReplyFacts } from '../../libs/visibility/src/reply-visibility.js';
import type { SubjectFacts } from '../../libs/visibility/src/subject-visibility.js';
import { sql } from '../support/sql.js';

export interface KnownReply extends ReplyFacts {
  readonly number: number;
  readonly parentNumber: number;
  readonly createdAt: Date;
}

export interface KnownThread {
  readonly id: string;
  readonly subject: SubjectFacts;
  readonly replies: readonly KnownReply[];
}

const THREADS = `
  select t.id, t.kind, t.author_id as "authorId", t.course_id as "courseId", t.prompt_id as "promptId", t.audience, t.status,
    coalesce((select p.post_first and (p.closes_at is null or p.closes_at > $2) from prompt p where p.id = t.prompt_id), false) as gated,
    exists (select from course_member c where c.course_id = t.course_id and c.member_id = t.author_id
      and c.role = 'INSTRUCTOR') as "authorInstructs",
    (select coalesce(json_agg(json_build_object('authorId', s.author_id, 'blind', coalesce(s.blind_until > $2, false),
        'disclosedTo', (select coalesce(json_agg(d.member_id), '[]') from outcome_disclosure d where d.thread_id = s.id))), '[]')
      from thread s where s.kind = 'CASE_STUDY' and (s.id = t.id or s.id in (
        select case_study_id from discussed_case l where l.thread_id = t.id))) as outcomes
  from thread t where t.id = any($1::uuid[])`;
const REPLIES = `
  select thread_id as "threadId", number, parent_number as "parentNumber", author_id as "authorId", status,
    created_at as "createdAt"
  from post where thread_id = any($1::uuid[]) and number > 0 order by thread_id, number`;

/** Everything that decides who sees what in these threads, read without any rule: what the rules' twins in code take. */
export async function readFacts(database: Database, threads: readonly string[], now: Date): Promise<KnownThread[]> {
  const subjects = await database.rows<SubjectFacts & { id: string }>(sql(THREADS, [threads, now]));
  const replies = Map.groupBy(
    await database.rows<KnownReply & { threadId: string }>(sql(REPLIES, [threads])),
    (reply) => reply.threadId,
  );
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  return threads.map((id) => ({ id, subject: known.get(id)!, replies: replies.get(id) ?? [] }));
}
