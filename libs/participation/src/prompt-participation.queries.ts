import { Injectable } from '@nestjs/common';
import { type Prompt, promptColumns, type RosterRow } from '#courses';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { CourseOffice } from './course-office.js';
import { isDue, isLate, type PromptWork, type StoredWork, toWork } from './participation.js';
import { DONE, roster, rosterColumns, rosterOrder, STANDING } from './participation.statement.js';

/** What the learners of a course have done for one prompt. */
export interface PromptParticipation {
  readonly prompt: Prompt;
  /** Learners, as are the three below. */
  readonly published: number;
  /** Null without a due date, as `late` is. */
  readonly onTime: number | null;
  readonly late: number | null;
  readonly missing: number;
  readonly missingMembers: readonly RosterRow[];
  /** The median; null where nobody has written anything. */
  readonly words: number | null;
  readonly replies: number;
  readonly unanswered: number;
}

interface PromptRow extends Prompt {
  replies: number;
  unanswered: number;
}
interface LearnerRow extends RosterRow {
  work: StoredWork | null;
}
interface Learner {
  readonly member: RosterRow;
  readonly work: ReadonlyMap<string, PromptWork>;
}

const PROMPTS = new Statement(`
  select ${promptColumns}, written.replies, written.unanswered
  from prompt p cross join lateral (
    select coalesce(sum(t.reply_count), 0)::integer as replies,
      count(*) filter (where t.status in ('VISIBLE', 'HELD', 'HIDDEN') and t.peer_reply_count = 0)::integer as unanswered
    from thread t where t.prompt_id = p.id) written
  where p.course_id = $1::uuid order by p.number`);
const LEARNERS = new Statement(`
  with ${STANDING}, ${DONE}
  select ${rosterColumns}, done.prompts as work
  from ${roster} left join done on done.author_id = m.member_id
  where m.course_id = $1::uuid and m.role = 'LEARNER' order by ${rosterOrder('m', 'u')}`);

/** Reads what was done for each prompt of a course: for those who look after it. */
@Injectable()
export class PromptParticipationQueries {
  constructor(
    private readonly database: Database,
    private readonly office: CourseOffice,
  ) {}

  /**
   * Of all prompts, in the order of their numbers, in two statements.
   * @throws Forbidden, NotFound
   */
  async ofCourse(viewer: Viewer, courseId: string): Promise<PromptParticipation[]> {
    await this.office.enter(viewer, courseId);
    const prompts = await this.database.rows<PromptRow>(PROMPTS, [courseId]);
    if (prompts.length === 0) {
      await this.office.requireCourse(viewer, courseId);
      return [];
    }
    const rows = await this.database.rows<LearnerRow>(LEARNERS, [courseId]);
    const learners = rows.map(({ work, ...member }) => ({
      member,
      work: new Map(toWork(work).map((one) => [one.promptId, one])),
    }));
    return prompts.map((prompt) => summarise(prompt, learners, viewer.now));
  }
}

function summarise(
  { replies, unanswered, ...prompt }: PromptRow,
  learners: readonly Learner[],
  now: Date,
): PromptParticipation {
  const work = learners.map((learner) => learner.work.get(prompt.id));
  const published = work.filter((one) => one?.publishedAt);
  const late = published.filter((one) => isLate(one?.publishedAt ?? null, prompt.dueAt)).length;
  const missing = isDue(prompt, now) ? learners.filter((_, at) => !work[at]?.publishedAt) : [];
  return {
    prompt,
    published: published.length,
    onTime: prompt.dueAt ? published.length - late : null,
    late: prompt.dueAt ? late : null,
    missing: missing.length,
    missingMembers: missing.map(({ member }) => member),
    words: median(work.flatMap((one) => (one ? [one.words] : []))),
    replies,
    unanswered,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
