import type { Viewer } from '#kernel';
import type { Database } from '../../libs/platform/src/database/database.js';
import { isSubjectSeen } from '../../libs/visibility/src/subject-visibility.js';
import { sql } from '../support/sql.js';
import type { KnownThread } from './facts.js';

/** What there is to know of everybody's places and publications. */
export interface KnownPlaces {
  readonly members: ReadonlyArray<{ id: string; handle: string; courses: string[]; teaches: string[] }>;
  /** Threads of which the text is long enough for their prompt. */
  readonly longEnough: ReadonlySet<string>;
}

const MEMBERS = `
  select m.id, m.handle, array(select c.course_id::text from course_member c where c.member_id = m.id) as courses,
    array(select c.course_id::text from course_member c where c.member_id = m.id and c.role = 'INSTRUCTOR') as teaches
  from member m where m.id = any($1::uuid[])`;
const LONG_ENOUGH = `
  select r.thread_id as id from reflection r join thread t on t.id = r.thread_id join prompt p on p.id = t.prompt_id
  where t.id = any($1::uuid[]) and r.word_count >= coalesce(p.minimum_words, 0)`;

export async function readPlaces(
  database: Database,
  members: readonly string[],
  threads: readonly string[],
): Promise<KnownPlaces> {
  const rows = await database.rows<{ id: string }>(sql(LONG_ENOUGH, [threads]));
  return {
    members: await database.rows<KnownPlaces['members'][number]>(sql(MEMBERS, [members])),
    longEnough: new Set(rows.map(({ id }) => id)),
  };
}

/** The handles of those who read a thread for all that a viewer who sees it can know: never the viewer's own. */
export function readersNaively(
  viewer: Viewer,
  { subject }: KnownThread,
  all: readonly KnownThread[],
  { members, longEnough }: KnownPlaces,
): string[] {
  const { audience, authorId, authorInstructs, courseId, gated, promptId } = subject;
  // One's own text that waits counts as what it becomes.
  const waits = authorId === viewer.memberId && ['DRAFT', 'HELD'].includes(subject.status);
  const status = waits ? 'VISIBLE' : subject.status;
  const shown = status === 'VISIBLE';
  const roster = courseId !== null && (viewer.isAdmin || viewer.courses.includes(courseId));
  const passed = (member: string) =>
    all.some(({ id, subject: done }) => {
      const published = !['DRAFT', 'REMOVED'].includes(done.status) && done.promptId === promptId && longEnough.has(id);
      return published && done.authorId === member && isSubjectSeen(viewer, done);
    });
  const reads = (member: KnownPlaces['members'][number]) => {
    if (member.id === authorId) return true;
    if (shown && ['PUBLIC', 'MEMBERS'].includes(audience) && !gated) return true;
    if (!roster || status === 'DRAFT') return false;
    if (member.teaches.includes(courseId)) return true;
    if (!shown || audience === 'PRIVATE' || !member.courses.includes(courseId)) return false;
    return !gated || authorInstructs || passed(member.id);
  };
  return members.filter((member) => member.id !== viewer.memberId && reads(member)).map(({ handle }) => handle);
}
