import { Injectable } from '@nestjs/common';
import { type Prompt, promptColumns, type RosterRow } from '#courses';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { COUNTING, requireCourse } from '#visibility';
import { isMissing, owes, type PromptWork } from './participation.js';
import { requireParticipationSeen } from './participation.policy.js';
import { COUNTED, DONE, roster, rosterColumns, rosterOrder } from './participation.statement.js';

/** What the learners of a course have done for one prompt. */
export interface PromptParticipation {
  readonly prompt: Prompt;
  /** Learners, as are the five below. */
  readonly published: number;
  /** Null without a due date, as `late` is. */
  readonly onTime: number | null;
  readonly late: number | null;
  readonly missing: number;
  /** For whom it closed before they joined. */
  readonly notOwed: number;
  /** Null while it has not closed. */
  readonly editedAfterClosing: number | null;
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
  work: PromptWork[] | null;
}
interface Learner {
  readonly member: RosterRow;
  readonly work: ReadonlyMap<string, PromptWork>;
}

const PROMPTS = new Statement(
  'participation/prompts',
  { courseId: 'uuid' },
  `
  select ${promptColumns}, written.replies, written.unanswered
  from prompt p cross join lateral (
    select coalesce(sum(t.reply_count), 0)::integer as replies,
      count(*) filter (where t.status in ${COUNTING} and t.peer_reply_count = 0)::integer as unanswered
    from thread t where t.prompt_id = p.id) written
  where p.course_id = :courseId order by p.number`,
);
const LEARNERS = new Statement(
  'participation/learners',
  { courseId: 'uuid' },
  `
  with ${COUNTED}, ${DONE}
  select ${rosterColumns}, done.prompts as work
  from ${roster} left join done on done.author_id = m.member_id
  where m.course_id = :courseId and m.role = 'LEARNER' order by ${rosterOrder('m', 'u')}`,
);

/** Reads what was done for each prompt of a course: for those who moderate it. */
@Injectable()
export class PromptParticipationQueries {
  constructor(private readonly database: Database) {}

  /**
   * Of all prompts, in the order of their numbers, in two statements.
   * @throws Forbidden, NotFound
   */
  async ofCourse(viewer: Viewer, courseId: string): Promise<PromptParticipation[]> {
    await requireParticipationSeen(this.database, viewer, courseId);
    const prompts = await this.database.rows<PromptRow>(PROMPTS.with({ courseId }));
    if (prompts.length === 0) {
      await requireCourse(this.database, courseId);
      return [];
    }
    const rows = await this.database.rows<LearnerRow>(LEARNERS.with({ courseId }));
    const learners = rows.map(({ work, ...member }) => ({
      member,
      work: new Map((work ?? []).map((one) => [one.promptId, one])),
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
  const published = work.filter((one) => one?.published);
  const onTime = published.filter((one) => one?.onTime).length;
  const missing = learners.filter(({ member }, at) => isMissing(member, prompt, work[at], now));
  const { dueAt, closesAt } = prompt;
  return {
    prompt,
    published: published.length,
    onTime: dueAt ? onTime : null,
    late: dueAt ? published.length - onTime : null,
    missing: missing.length,
    notOwed: learners.filter(({ member }, at) => !owes(member, prompt, work[at])).length,
    editedAfterClosing: closesAt && closesAt < now ? work.filter((one) => one?.editedAfterClosing).length : null,
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
