import { checkText, limits } from '#kernel';
import type { Draft, Refusal } from '../draft.js';

/** Refuses a text that is empty, longer than a body may be, or cannot be stored. All that is asked of what nobody else reads yet. */
export function lengthAndEmptiness({ kind, markdown, text }: Draft): Refusal | null {
  // A case study says what it has to say in its fields; a body is welcome, not needed.
  if (kind === 'CASE_STUDY' && markdown.trim() === '') return null;
  const problems = checkText(markdown, { max: limits.bodyCharacters, multiline: true });
  if (problems.length === 0 && checkText(text, { multiline: true }).length > 0) {
    problems.push('Write something that can be read: this text shows nothing once its markup is applied.');
  }
  if (problems.length === 0) return null;
  return {
    answer: 'refuse',
    rule: 'Length and emptiness',
    path: 'input.bodyMarkdown',
    message: problems.join(' '),
  };
}
