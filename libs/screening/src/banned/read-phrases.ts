import { checkText, countCharacters, type FieldProblem, InvalidInput, limits, withSingleSpaces } from '#kernel';
import { phraseKey } from './banned-phrases.js';

const { phrases: most, phraseCharacters, phraseBeginning } = limits.screening;

/**
 * Reads phrases as somebody typed them. Of those that read the same, the first stays.
 * @param path where they stand in the input; each problem has the phrase's index after it
 * @throws InvalidInput
 */
export function readPhrases(typed: readonly string[], path: string): string[] {
  if (typed.length > most) {
    throw InvalidInput.at(path, `Give at most ${most} phrases; these are ${typed.length.toLocaleString('en')}.`);
  }
  const phrases = typed.map(withSingleSpaces);
  const problems = phrases.flatMap((phrase, at): FieldProblem[] => {
    const message = problemOf(phrase);
    return message === null ? [] : [{ path: `${path}.${at}`, message }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  const known = new Map<string, string>();
  for (const phrase of phrases) {
    const key = JSON.stringify(phraseKey(phrase));
    if (!known.has(key)) known.set(key, phrase);
  }
  return [...known.values()];
}

function problemOf(phrase: string): string | null {
  const problem = checkText(phrase, { min: phraseCharacters.least, max: phraseCharacters.most, multiline: false })[0];
  if (problem) return problem;
  const { words, open } = phraseKey(phrase);
  if (words.length === 0) return 'Write words: a phrase without letters and digits is found nowhere.';
  if (phrase.slice(0, -1).includes('*')) return 'Put a * at the end only: it stands for the rest of the last word.';
  return open && words.length === 1 && countCharacters(words[0] as string) < phraseBeginning
    ? `Write at least ${phraseBeginning} letters before the *; fewer begin too many words.`
    : null;
}
