import { checkText, isBlank, limits } from '#kernel';
import { contentKinds } from '#visibility';
import type { EarlySubmission, Refusal, Submission } from '../submission.js';

const BODY = 'input.bodyMarkdown';

/** Refuses a text that is empty, longer than a body may be, or cannot be stored: as it was typed, before anybody reads it. */
export function length({ kind, markdown }: EarlySubmission): Refusal | null {
  return needsNone(kind, markdown)
    ? null
    : refusal(checkText(markdown, { max: limits.bodyCharacters, multiline: true }));
}

/** Refuses a text that shows nothing, and one with a field that does. */
export function emptiness({ kind, markdown, text, parts }: Submission): Refusal | null {
  const read = needsNone(kind, markdown) ? parts : [{ path: BODY, text }, ...parts];
  const empty = read.find((part) => checkText(part.text, { multiline: true }).length > 0);
  if (!empty) return null;
  return refusal(['Write something that can be read: this text shows nothing once its markup is applied.'], empty.path);
}

/** All that is asked of what nobody else reads yet. */
export function lengthAndEmptiness(submission: Submission): Refusal | null {
  return length(submission) ?? emptiness(submission);
}

/** What says what it has to say in fields of its own: a body is welcome, not needed. */
function needsNone(kind: EarlySubmission['kind'], markdown: string): boolean {
  return kind !== 'REPLY' && !contentKinds[kind].needsBody && isBlank(markdown);
}

function refusal(problems: readonly string[], path = BODY): Refusal | null {
  if (problems.length === 0) return null;
  return {
    answer: 'refuse',
    rule: 'Length and emptiness',
    path,
    message: problems.join(' '),
  };
}
