import { type Prompt, Role, type RosterRow } from '#courses';
import { isOwed } from '#visibility';

/** How far a member has come with one prompt. */
export interface PromptWork {
  readonly promptId: string;
  /** Of their longest reflection that counts, as it was when the prompt closed. */
  readonly words: number;
  /** Whether one fulfils it. */
  readonly published: boolean;
  /** Whether one was out and long enough when it was due; false without a due date. */
  readonly onTime: boolean;
  readonly editedAfterClosing: boolean;
  /** The reflection that counts: of those that fulfil it, else of all, the longest. */
  readonly reflectionId: string;
}

/** The replies of a member to peers' reflections for one prompt, as `PromptProgress` counts them. */
export interface PromptReplies {
  readonly promptId: string;
  /** How many different peers they went to. */
  readonly peers: number;
  readonly replies: number;
}

/** What a member of a course has done in it. */
export interface Participation {
  readonly member: RosterRow;
  readonly reflections: number;
  readonly words: number;
  readonly unansweredReflections: number;
  readonly repliesGiven: number;
  readonly repliesReceived: number;
  readonly distinctPeersRepliedTo: number;
  readonly ratingsGiven: number;
  readonly lastActiveAt: Date | null;
  /** Only of prompts for which there is something. */
  readonly work: readonly PromptWork[];
  /** Likewise. */
  readonly replied: readonly PromptReplies[];
}

type Worker = Pick<Participation, 'member' | 'work'>;

/** The prompts that they owe, that are due and that none of their reflections fulfils. Instructors owe nothing. */
export function missingPrompts(worker: Worker, prompts: readonly Prompt[], now: Date): Prompt[] {
  return promptsWhere(worker, prompts, (prompt, done) => isMissing(worker.member, prompt, done, now));
}

/** The prompts that learners do not owe, since they closed before they joined. */
export function notOwedPrompts(worker: Worker, prompts: readonly Prompt[]): Prompt[] {
  return promptsWhere(worker, prompts, (prompt, done) => !owes(worker.member, prompt, done));
}

/** The prompts that a reflection of theirs fulfils, and none did when they were due. */
export function latePrompts(worker: Worker, prompts: readonly Prompt[]): Prompt[] {
  return promptsWhere(worker, prompts, ({ dueAt }, done) => dueAt !== null && done?.published === true && !done.onTime);
}

/** The prompts for which they changed a reflection after they had closed. */
export function editedAfterClosing(worker: Worker, prompts: readonly Prompt[]): Prompt[] {
  return promptsWhere(worker, prompts, (_, done) => done?.editedAfterClosing === true);
}

/** None for instructors. */
function promptsWhere(
  { member, work }: Worker,
  prompts: readonly Prompt[],
  holds: (prompt: Prompt, done: PromptWork | undefined) => boolean,
): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const done = new Map(work.map((one) => [one.promptId, one]));
  return prompts.filter((prompt) => holds(prompt, done.get(prompt.id)));
}

/** Whether a learner owes a prompt, by what they have for it. */
export function owes({ joinedAt }: RosterRow, { closesAt }: Prompt, done: PromptWork | undefined): boolean {
  return isOwed(closesAt, joinedAt, done !== undefined);
}

/** Whether a learner owes a prompt that is due, and has nothing that fulfils it. */
export function isMissing(member: RosterRow, prompt: Prompt, done: PromptWork | undefined, now: Date): boolean {
  return isDue(prompt, now) && !done?.published && owes(member, prompt, done);
}

export function isDue({ opensAt, dueAt }: Pick<Prompt, 'opensAt' | 'dueAt'>, now: Date): boolean {
  return dueAt !== null && dueAt < now && (opensAt === null || opensAt <= now);
}
