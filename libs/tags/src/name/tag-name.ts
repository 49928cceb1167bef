import { createHash } from 'node:crypto';
import {
  checkText,
  countCharacters,
  type FieldProblem,
  folded,
  InvalidInput,
  limits,
  SPACE,
  withSingleSpaces,
} from '#kernel';

/** A name of a tag: as it is written, and as names are compared. */
export interface TagName {
  readonly name: string;
  readonly key: string;
}

const SEPARATORS = new RegExp(`[${SPACE}\\p{Pd}_]+`, 'gv');
/** As in “#memes”; not the one of a keycap emoji. */
const HASHES = new RegExp(`^(?:[#＃﹟](?![\\ufe0f\\u20e3])|${SPACE})+`, 'v');

/**
 * A name as names are compared: without case, accents, apostrophes and characters that nobody sees; hyphens, underscores and white space
 * of any length are one space, and the # of a hashtag is none of it. Empty where nothing is left.
 */
export function tagKey(name: string): string {
  return folded(name).replace(SEPARATORS, ' ').replace(HASHES, '').trim();
}

/** Hexadecimal digits of a hash in an address: so many that nobody finds a second name with the same ones. */
const DIGITS = 16;
const HASHED = new RegExp(`(?:^|-)[0-9a-f]{${DIGITS}}$`);

/**
 * What a tag with this name is called in addresses: always the same, and a name of nothing else. A name that looks like
 * another one's address has a hash in its own.
 */
export function tagSlug(key: string): string {
  const plain = key
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
  if (tagKey(plain) === key && !HASHED.test(plain)) return plain;
  const rest = createHash('sha256').update(key).digest('hex').slice(0, DIGITS);
  return plain ? `${plain}-${rest}` : rest;
}

/**
 * Reads names of tags as somebody typed them.
 * @param path where they stand in the input; each problem has the name's index after it
 * @throws InvalidInput
 */
export function readTagNames(typed: readonly string[], path: string, most: number = limits.tagsPerText): TagName[] {
  if (typed.length > most) {
    throw InvalidInput.at(path, `Give at most ${most} names; these are ${typed.length}.`);
  }
  const names = typed.map((text) => toTagName(text));
  const problems = names.flatMap((name, at): FieldProblem[] => {
    const message = problemOf(name);
    return message === null ? [] : [{ path: `${path}.${at}`, message }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return names;
}

/** The same of one name. @throws InvalidInput */
export function readTagName(typed: string, path: string): TagName {
  const name = toTagName(typed);
  const message = problemOf(name);
  if (message !== null) throw InvalidInput.at(path, message);
  return name;
}

function toTagName(typed: string): TagName {
  const name = withSingleSpaces(withSingleSpaces(typed).replace(HASHES, ''));
  return { name, key: tagKey(name) };
}

function problemOf({ name, key }: TagName): string | null {
  const problem = checkText(name, { multiline: false })[0];
  if (problem) return problem;
  if (!/[\p{L}\p{N}]/u.test(key)) return 'A tag needs a letter or digit. Write it as a word.';
  const characters = Math.max(countCharacters(name), countCharacters(key));
  return characters > limits.tagCharacters
    ? `Keep a tag to ${limits.tagCharacters} characters; this has ${characters.toLocaleString('en')}. Use several short ones instead.`
    : null;
}
