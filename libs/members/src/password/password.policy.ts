import { dictionary } from '@zxcvbn-ts/language-common';
import { countCharacters, limits } from '#kernel';

const { least, most } = limits.passwordCharacters;

/** The leaked passwords that people use most, as kept by zxcvbn, in lower case; shorter ones are refused anyway. */
const COMMON: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= least),
);

/** Whose password it is to be: what everybody can read or guess about them is no secret. */
interface Owner {
  readonly handle: string;
  readonly email: string;
}

/** What is wrong with a new password and what would be right; null where it will do. Says nothing about composition. */
export function passwordProblem(password: string, owner: Owner): string | null {
  const normal = password.normalize('NFKC');
  const length = countCharacters(normal);
  if (length < least || normal.trim() === '') {
    return `A password has at least ${least} characters; three or four words that do not belong together are a good one.`;
  }
  if (length > most) return `A password has at most ${most} characters; this one has ${length}.`;
  if (!normal.isWellFormed())
    return 'This password holds a broken character, which no keyboard could type again. Leave it out.';
  const folded = normal.toLowerCase();
  if (COMMON.has(folded)) {
    return 'This password is among those that were leaked most often, so it would be tried first. Choose another.';
  }
  const email = owner.email.toLowerCase();
  if ([owner.handle, email, email.slice(0, email.indexOf('@'))].includes(folded)) {
    return 'A handle or an e-mail address is no secret. Choose another password.';
  }
  return null;
}
