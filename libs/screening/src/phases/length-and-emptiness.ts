import { checkText, limits } from '#kernel';
import type { Phase } from '../draft.js';

/** Refuses a text that is empty, longer than a body may be, or cannot be stored. */
export const lengthAndEmptiness: Phase = ({ kind, markdown, text }) => {
  // A case study says what it has to say in its fields; a body is welcome, not needed.
  if (kind === 'CASE_STUDY' && markdown.trim() === '') return null;
  const problems = checkText(markdown, { max: limits.bodyCharacters, multiline: true });
  if (problems.length === 0 && checkText(text, { multiline: true }).length > 0) {
    problems.push('Write something that can be read: this text shows nothing once its markup is applied.');
  }
  return problems.length > 0 ? { answer: 'refuse', path: 'input.bodyMarkdown', message: problems.join(' ') } : null;
};
