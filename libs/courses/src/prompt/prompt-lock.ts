import { textHash } from '#audit';
import { Conflict, InvalidInput, isId, limits, type Member, NotFound } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { promptSeen } from '../visibility/course-visibility.js';
import type { Prompt } from './prompt.entity.js';
import { promptColumns } from './prompt.queries.js';

/** What all that changes prompts shares: locks, numbers and what the log keeps. */
const LOCK = new Statement(
  'courses/lock-prompt',
  { viewer: 'viewer', promptId: 'uuid' },
  `
  select ${promptColumns} from prompt p join course c on c.id = p.course_id
  where p.id = :promptId and ${promptSeen('p')} for no key update of c, p`,
);
const OTHER_NUMBERS = new Statement(
  'courses/other-prompt-numbers',
  { courseId: 'uuid', promptId: 'uuid' },
  'select number from prompt where course_id = :courseId and id <> :promptId order by number',
);

/** What the log keeps of a prompt. */
export function settingsOf(prompt: Prompt) {
  const { number, opensAt, dueAt, closesAt, minimumWords, repliesRequired, postFirst } = prompt;
  const texts = { title: textHash(prompt.title), instructions: textHash(prompt.instructionsMarkdown) };
  return { number, ...texts, opensAt, dueAt, closesAt, minimumWords, repliesRequired, postFirst };
}

/** Whom and what an entry of the log is about. */
export function about({ memberId }: Member, { id, courseId }: Pick<Prompt, 'id' | 'courseId'>) {
  return { actorId: memberId, targetKind: 'PROMPT', targetId: id, scope: { courseId } } as const;
}

/** A prompt with its course, whose numbers nobody else changes meanwhile. */
export async function lockPrompt(tx: Transaction, member: Member, id: string): Promise<Prompt> {
  const prompt = isId(id) ? await tx.row<Prompt>(LOCK.with({ viewer: member, promptId: id })) : null;
  if (!prompt) throw new NotFound('prompt');
  return prompt;
}

/** The numbers that the course's other prompts have, in order. */
export async function otherNumbers(tx: Transaction, courseId: string, promptId: string): Promise<number[]> {
  return (await tx.rows<{ number: number }>(OTHER_NUMBERS.with({ courseId, promptId }))).map((row) => row.number);
}

/** @throws InvalidInput where none is left */
export function nextNumber(taken: readonly number[]): number {
  const number = (taken.at(-1) ?? 0) + 1;
  if (number <= limits.promptNumber) return number;
  throw InvalidInput.at('input.number', `No number comes after ${taken.at(-1)}. Choose one that is free.`);
}

/** @throws Conflict where another has it */
export function checkNumber(number: number, taken: readonly number[]): void {
  if (!taken.includes(number)) return;
  const message = `This course has a prompt ${number} already. Choose another number, or change that prompt instead.`;
  throw new Conflict(message, { fields: [{ path: 'input.number', message }] });
}

/** @throws Conflict for more than a course may have */
export function checkRoom(present: number, added: number): void {
  if (present + added <= limits.promptsPerCourse) return;
  throw new Conflict(`A course has at most ${limits.promptsPerCourse} prompts. Change one that is no longer needed.`);
}
