import { countCharacters, emailKey, isBlank, limits } from '#kernel';
import { isLeaked, isMadeOf, isRepetition, isSequence } from './guessable.js';

const { least, most } = limits.passwordCharacters;

/** Whose password it is to be: what everybody can read or guess about them is no secret. */
interface Owner {
  readonly handle: string;
  readonly email: string;
  readonly displayName?: string;
}

/** What an installation is about, which whoever guesses tries first there. */
const HOUSE = [
  'commonplace',
  'common',
  'place',
  'book',
  'library',
  'libraries',
  'librarian',
  'librarians',
  'librarianship',
  'password',
];
const CASA = ['biblioteca', 'bibliotecas', 'bibliotecario', 'bibliotecaria', 'contraseña'];

/**
 * What is wrong with a new password and what would be right; null where it will do. Says nothing about composition.
 * @param publicUrl where the installation is found: its names are no secret either
 */
export function passwordProblem(password: string, owner: Owner, publicUrl?: string): string | null {
  const normal = password.normalize('NFKC');
  const length = countCharacters(normal);
  if (length < least || isBlank(normal)) {
    return `A password has at least ${least} characters; three or four words that do not belong together are a good one.`;
  }
  if (length > most) return `A password has at most ${most} characters; this one has ${length}.`;
  if (!normal.isWellFormed())
    return 'This password holds a broken character, which no keyboard could type again. Leave it out.';
  const folded = normal.toLowerCase();
  if (isLeaked(folded)) {
    return 'This password is among those that were leaked most often, so it would be tried first. Choose another.';
  }
  // Figures around it make neither better.
  const core = folded.replace(/^\d+|\d+$/g, '');
  const parts = [folded, ...(countCharacters(core) > 2 ? [core] : [])];
  if (parts.some((part) => isRepetition(part) || isSequence(part))) {
    return 'This password repeats something short, or goes along the alphabet or the keys, and is quickly guessed. Take three or four words that do not belong together.';
  }
  const { handle, email, displayName = '' } = owner;
  if (emailKey(password) === emailKey(email) || isMadeOf(folded, [handle, email, displayName])) {
    return 'Your handle, name and e-mail address are no secret, with figures around them neither. Take three or four words that do not belong together.';
  }
  const host = publicUrl === undefined ? '' : new URL(publicUrl).hostname;
  if (isMadeOf(folded, [...HOUSE, ...CASA, host, handle, email, displayName])) {
    return 'The name of this site and words of its trade are tried first here, with figures around them, too. Take three or four words that do not belong together.';
  }
  return null;
}
