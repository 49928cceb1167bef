import { type Prompt, Role } from '#courses';
import { type CursorCodec, cursorPart, handleTyped, limits, tupleCursor } from '#kernel';
import { isDue, latePrompts, missingPrompts, notOwedPrompts, type Participation } from './participation.js';
import { activePart, NEVER } from './participation-order.js';

/**
 * What a learner has for a prompt. NOT_OPEN: it has not opened. WAITING: nothing that counts, and it is not due. MISSING: nothing that counts,
 * and it is due. NOT_OWED: nothing, and it closed before they joined. Else something that counts: ON_TIME or LATE where there is a due date,
 * PUBLISHED where there is none.
 */
export type ProgressState = 'NOT_OPEN' | 'WAITING' | 'MISSING' | 'NOT_OWED' | 'PUBLISHED' | 'ON_TIME' | 'LATE';

/** How a learner stands with one prompt. */
export interface ProgressWithPrompt {
  readonly prompt: Prompt;
  readonly state: ProgressState;
  /** Of the longest reflection for it. */
  readonly words: number;
  readonly editedAfterClosing: boolean;
  /** The reflection that counts; where none does, the longest; null without one. */
  readonly reflectionId: string | null;
  /** Replies to peers' reflections for it. */
  readonly replies: number;
  readonly peersRepliedTo: number;
  /** To how many more peers a reply is owed; none before the prompt has opened, nor where it is not owed. */
  readonly repliesOwed: number;
}

/** How a learner stands in a course. */
export interface LearnerProgress {
  readonly figures: Participation;
  /** Of all prompts of the course, in the order of their numbers. */
  readonly prompts: readonly ProgressWithPrompt[];
  /** How many prompts they are missing for. */
  readonly missing: number;
  /** Replies owed for the prompts that are due. */
  readonly repliesOwed: number;
}

/** How many learners stand how with a prompt. */
export interface PromptTotals {
  readonly prompt: Prompt;
  readonly onTime: number;
  readonly late: number;
  /** With a reflection for a prompt without a due date. */
  readonly published: number;
  readonly missing: number;
  /** For whom it closed before they joined; they are in none of the other figures. */
  readonly notOwed: number;
  /** Owing replies, whatever else. */
  readonly owing: number;
}

/** MISSING, LATE and OWING: for the prompt that is named, else for any (OWING: for any that is due). QUIET: not active for `limits.participation.quietDays`. */
export type ProgressKind = 'MISSING' | 'LATE' | 'OWING' | 'QUIET';

/** Of all that is given, each must be so. */
export interface ProgressFilter {
  readonly kind?: ProgressKind | null;
  readonly promptNumber?: number | null;
  readonly handle?: string | null;
}

/** How the learners among the members of a course stand, in the order of the members. */
export function progressOfLearners(
  members: readonly Participation[],
  prompts: readonly Prompt[],
  now: Date,
): LearnerProgress[] {
  return members.filter(({ member }) => member.role === Role.LEARNER).map((one) => progressOf(one, prompts, now));
}

function progressOf(figures: Participation, prompts: readonly Prompt[], now: Date): LearnerProgress {
  const missing = new Set(missingPrompts(figures, prompts, now));
  const late = new Set(latePrompts(figures, prompts));
  const notOwed = new Set(notOwedPrompts(figures, prompts));
  const work = new Map(figures.work.map((one) => [one.promptId, one]));
  const replied = new Map(figures.replied.map((one) => [one.promptId, one]));
  const progress = prompts.map((prompt): ProgressWithPrompt => {
    const [done, to] = [work.get(prompt.id), replied.get(prompt.id)];
    const peersRepliedTo = to?.peers ?? 0;
    const isOpen = prompt.opensAt === null || prompt.opensAt <= now;
    const isOwed = !notOwed.has(prompt);
    const without = !isOwed ? 'NOT_OWED' : isOpen ? 'WAITING' : 'NOT_OPEN';
    const having = prompt.dueAt === null ? 'PUBLISHED' : late.has(prompt) ? 'LATE' : 'ON_TIME';
    return {
      prompt,
      state: missing.has(prompt) ? 'MISSING' : done?.published ? having : without,
      words: done?.words ?? 0,
      editedAfterClosing: done?.editedAfterClosing ?? false,
      reflectionId: done?.reflectionId ?? null,
      replies: to?.replies ?? 0,
      peersRepliedTo,
      repliesOwed: isOpen && isOwed ? Math.max(0, prompt.repliesRequired - peersRepliedTo) : 0,
    };
  });
  const due = progress.filter(({ prompt }) => isDue(prompt, now));
  const repliesOwed = due.reduce((sum, one) => sum + one.repliesOwed, 0);
  return { figures, prompts: progress, missing: missing.size, repliesOwed };
}

/** How many of them stand how with each prompt. */
export function totalsOf(progress: readonly LearnerProgress[], prompts: readonly Prompt[]): PromptTotals[] {
  return prompts.map((prompt, at) => {
    const all = progress.map((one) => one.prompts[at] as ProgressWithPrompt);
    const count = (state: ProgressState) => all.filter((one) => one.state === state).length;
    return {
      prompt,
      onTime: count('ON_TIME'),
      late: count('LATE'),
      published: count('PUBLISHED'),
      missing: count('MISSING'),
      notOwed: count('NOT_OWED'),
      owing: all.filter(({ repliesOwed }) => repliesOwed > 0).length,
    };
  });
}

/** Whether a filter finds somebody. */
export function isFound(progress: LearnerProgress, { kind, promptNumber, handle }: ProgressFilter, now: Date): boolean {
  const { figures } = progress;
  if (handle != null && figures.member.handle !== handleTyped(handle)) return false;
  if (kind === 'QUIET') return isQuiet(figures, now);
  const places =
    promptNumber == null ? progress.prompts : progress.prompts.filter(({ prompt }) => prompt.number === promptNumber);
  if (kind === 'OWING') {
    return places.some(({ prompt, repliesOwed }) => repliesOwed > 0 && (promptNumber != null || isDue(prompt, now)));
  }
  return kind == null || places.some(({ state }) => state === kind);
}

function isQuiet({ lastActiveAt }: Participation, now: Date): boolean {
  const since = now.getTime() - limits.participation.quietDays * 24 * 60 * 60 * 1000;
  return lastActiveAt === null || lastActiveAt.getTime() < since;
}

/** Who needs help first: missing for the most prompts, then owing the most replies, then active the longest ago; by handle among equals. */
export function needsHelpFirst(one: LearnerProgress, other: LearnerProgress): number {
  return (
    other.missing - one.missing ||
    other.repliesOwed - one.repliesOwed ||
    (one.figures.lastActiveAt?.getTime() ?? 0) - (other.figures.lastActiveAt?.getTime() ?? 0) ||
    (one.figures.member.handle < other.figures.member.handle ? -1 : 1)
  );
}

/** Where somebody stands in that order. */
export const progressCursor: CursorCodec<readonly string[]> = tupleCursor('progress', [
  cursorPart.integer,
  cursorPart.integer,
  activePart,
  cursorPart.handle,
]);

export function progressKey({ missing, repliesOwed, figures }: LearnerProgress): readonly string[] {
  const { lastActiveAt, member } = figures;
  return [String(missing), String(repliesOwed), lastActiveAt?.toISOString() ?? NEVER, member.handle];
}

/** Whether somebody comes behind a place in that order. */
export function isBehind(progress: LearnerProgress, key: readonly string[]): boolean {
  const [missing, repliesOwed, active = NEVER, handle = ''] = key;
  const lastActiveAt = active === NEVER ? null : new Date(active);
  const figures = { ...progress.figures, lastActiveAt, member: { ...progress.figures.member, handle } };
  const place = { ...progress, figures, missing: Number(missing), repliesOwed: Number(repliesOwed) };
  return handle !== progress.figures.member.handle && needsHelpFirst(place, progress) < 0;
}
