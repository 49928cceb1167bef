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
export function missingPrompts({ member, work }: Worker, prompts: readonly Prompt[], now: Date): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const done = new Map(work.map((one) => [one.promptId, one]));
  return prompts.filter((prompt) => isMissing(member, prompt, done.get(prompt.id), now));
}

/** The prompts that learners do not owe, since they closed before they joined. */
export function notOwedPrompts({ member, work }: Worker, prompts: readonly Prompt[]): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const done = new Map(work.map((one) => [one.promptId, one]));
  return prompts.filter((prompt) => !owes(member, prompt, done.get(prompt.id)));
}

/** The prompts that a reflection of theirs fulfils, and none did when they were due. */
export function latePrompts({ member, work }: Worker, prompts: readonly Prompt[]): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const late = promptsOf(work.filter((one) => one.published && !one.onTime));
  return prompts.filter(({ id, dueAt }) => dueAt !== null && late.has(id));
}

/** The prompts for which they changed a reflection after they had closed. */
export function editedAfterClosing({ member, work }: Worker, prompts: readonly Prompt[]): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const edited = promptsOf(work.filter((one) => one.editedAfterClosing));
  return prompts.filter(({ id }) => edited.has(id));
}

function promptsOf(work: readonly PromptWork[]): ReadonlySet<string> {
  return new Set(work.map(({ promptId }) => promptId));
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
