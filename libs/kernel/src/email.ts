import { domainToUnicode } from 'node:url';
import { trimUnseen, withoutUnseen } from './unseen.js';

/** A capital İ in small letters, and what it is on a keyboard without one. */
const DOTTED = /i\u0307+/g;

/**
 * What e-mail addresses are compared by: stored beside each, unique, and looked up by. Without what stands around it and what nobody sees; in one
 * form of each letter (NFKC); without case, of which i, I, İ and ı are one letter, whoever's language it is; the domain in letters, however
 * it was encoded. Accents and dots count. See docs/decisions/0047: who changes this fills the stored keys anew.
 */
export function emailKey(address: string): string {
  const typed = trimUnseen(withoutUnseen(address.normalize('NFKC')));
  const at = typed.lastIndexOf('@');
  const domain = typed.slice(at + 1);
  return caseless(at === -1 ? typed : `${typed.slice(0, at)}@${domainToUnicode(domain) || domain}`);
}

/** Upper case first, since ß and SS are one. Twice, since a letter may come apart only once its case is gone. */
function caseless(text: string): string {
  const once = (form: string) =>
    form.toUpperCase().toLowerCase().replace(DOTTED, 'i').replaceAll('ς', 'σ').normalize('NFKC');
  return once(once(text));
}
