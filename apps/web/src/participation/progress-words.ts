import type { CountedPromptFragment, ProgressCellFragment } from '../generated/documents.js';
import type { Translate } from '../language/index.js';

/** What a cell is about, and its sign: told apart by its form, not by colour alone. */
export type Sign = ProgressCellFragment['state'] | 'SHORT';

export const SIGNS: Readonly<Record<Sign, string>> = {
  ON_TIME: '✓',
  LATE: '◷',
  PUBLISHED: '●',
  MISSING: '✗',
  SHORT: '◐',
  NOT_OWED: '–',
  WAITING: '·',
  NOT_OPEN: '○',
};

/** Something was published, though it is too short to count. */
export function signOf({ state, words }: Pick<ProgressCellFragment, 'state' | 'words'>): Sign {
  return words > 0 && (state === 'MISSING' || state === 'WAITING') ? 'SHORT' : state;
}

/** "late, 2 replies owed". */
export function spellCell(t: Translate, cell: ProgressCellFragment): string {
  const said = [t(`participation.state-${signOf(cell)}`, { words: cell.words })];
  if (isOwed(cell)) said.push(t('participation.owes', { count: cell.repliesOwed }));
  if (cell.editedAfterClosing) said.push(t('participation.edited'));
  return said.join(', ');
}

/** Whether replies are owed that can be given: for what has opened. */
export function isOwed({ state, repliesOwed }: Pick<ProgressCellFragment, 'state' | 'repliesOwed'>): boolean {
  return repliesOwed > 0 && state !== 'NOT_OPEN';
}

/** How many prompts that are owed are due, as far as one row of cells tells: each is missing, or there is something for it. */
export function countDue(cells: readonly ProgressCellFragment[], prompts: readonly CountedPromptFragment[], now: Date) {
  const due = cells.filter(({ state }, at) => state !== 'NOT_OWED' && isDue(prompts[at] as CountedPromptFragment, now));
  const count = (state: Sign) => due.filter((cell) => cell.state === state).length;
  const [onTime, late, missing] = [count('ON_TIME'), count('LATE'), count('MISSING')];
  return { due: due.length, done: onTime + late, onTime, late, missing };
}

export function isDue({ prompt: { opensAt, dueAt } }: CountedPromptFragment, now: Date): boolean {
  const isPast = (moment: string) => new Date(moment) <= now;
  return dueAt != null && isPast(dueAt) && (opensAt == null || isPast(opensAt));
}
