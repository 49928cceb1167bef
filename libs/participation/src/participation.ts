import { type Prompt, Role, type RosterRow } from '#courses';

/** How far a member has come with one prompt. */
export interface PromptWork {
  readonly promptId: string;
  /** Of their longest reflection that counts. */
  readonly words: number;
  /** When the first one of enough words was published; null where none was. */
  readonly publishedAt: Date | null;
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
}

type Worker = Pick<Participation, 'member' | 'work'>;

/** As JSON has it: the moment is a text. */
export type StoredWork = Array<Omit<PromptWork, 'publishedAt'> & { publishedAt: string | null }>;

export function toWork(stored: StoredWork | null): PromptWork[] {
  return (stored ?? []).map((one) => ({ ...one, publishedAt: one.publishedAt ? new Date(one.publishedAt) : null }));
}

/** The prompts that are due and for which they have published nothing of enough words. Instructors owe nothing. */
export function missingPrompts({ member, work }: Worker, prompts: readonly Prompt[], now: Date): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const published = new Set(work.filter(({ publishedAt }) => publishedAt !== null).map(({ promptId }) => promptId));
  return prompts.filter((prompt) => isDue(prompt, now) && !published.has(prompt.id));
}

/** The prompts for which the first reflection of enough words was published only after the due date. */
export function latePrompts({ member, work }: Worker, prompts: readonly Prompt[]): Prompt[] {
  if (member.role === Role.INSTRUCTOR) return [];
  const published = new Map(work.map(({ promptId, publishedAt }) => [promptId, publishedAt]));
  return prompts.filter(({ id, dueAt }) => isLate(published.get(id) ?? null, dueAt));
}

export function isDue({ opensAt, dueAt }: Pick<Prompt, 'opensAt' | 'dueAt'>, now: Date): boolean {
  return dueAt !== null && dueAt < now && (opensAt === null || opensAt <= now);
}

export function isLate(publishedAt: Date | null, dueAt: Date | null): boolean {
  return publishedAt !== null && dueAt !== null && publishedAt > dueAt;
}
