import { inAsciiSigns } from './typed-number.js';
import { withoutUnseen, withSingleSpaces } from './unseen.js';

/**
 * A code or a token as it was printed, of what somebody typed or pasted: in signs of ASCII, whichever a keyboard, a word processor or a mail
 * program put in their place, without what nobody sees, and with single spaces. Case counts: who takes either makes it one.
 */
export function codeTyped(text: string): string {
  return withSingleSpaces(inAsciiSigns(withoutUnseen(text.normalize('NFKC'))));
}
