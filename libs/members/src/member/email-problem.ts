import { isEmail } from 'class-validator';
import { limits, withoutUnseen } from '#kernel';

/** What is wrong with an address that somebody gives, and what would be right; null where it will do. */
export function emailProblem(email: string): string | null {
  if (email.length > limits.emailCharacters)
    return `An e-mail address has at most ${limits.emailCharacters} characters.`;
  if (withoutUnseen(email) !== email)
    return 'This e-mail address holds characters that nobody sees, which came along when it was copied. Type it by hand.';
  return isEmail(email) ? null : 'Give an e-mail address, such as mara@example.org.';
}
