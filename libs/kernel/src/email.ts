import { domainToUnicode } from 'node:url';
import { trimUnseen, withoutUnseen } from './unseen.js';

/** A capital İ in small letters, and what it is on a keyboard without one. */
const DOTTED = /i\u0307+/g;
/** What mail programs copy along: `Ada <ada@example.org>`, `mailto:ada@example.org`. */
const IN_BRACKETS = /<([^<>]*@[^<>]*)>$/;
const SCHEME = /^(?:mailto:)+/i;
/** Letters, digits and signs of ASCII as wide as a Chinese character. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_BY = 0xfee0;
const WIDE_DOT = /[\u3002\uff61]/g;
/** The root of all domains, which nobody writes. */
const ROOT = /\.+$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/s;
/** What needs no quotation marks. */
const ATOMS = /^[^\s."\\<>()[\]:;,@]+(?:\.[^\s."\\<>()[\]:;,@]+)*$/;

/** An e-mail address as it is kept, of what somebody typed or pasted: without what came along with it, in letters of usual width. */
export function emailTyped(text: string): string {
  const pasted = trimUnseen(text);
  const address = trimUnseen(IN_BRACKETS.exec(pasted)?.[1] ?? pasted).replace(SCHEME, '');
  const usual = address.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_BY));
  const at = usual.lastIndexOf('@');
  return at === -1 ? usual : usual.slice(0, at) + usual.slice(at).replace(WIDE_DOT, '.').replace(ROOT, '');
}

/**
 * What e-mail addresses are compared by: stored beside each, unique, and looked up by. Of what is kept of them (`emailTyped`), without what nobody
 * sees; in one form of each letter (NFKC); without case, of which i, I, İ and ı are one letter, whoever's language it is; without quotation marks
 * that say nothing; the domain in letters, however it was encoded. Accents and dots count. See docs/decisions/0047: who changes this fills the
 * stored keys anew.
 */
export function emailKey(address: string): string {
  const typed = emailTyped(caseless(withoutUnseen(address.normalize('NFKC'))));
  const at = typed.lastIndexOf('@');
  if (at === -1) return typed;
  const domain = typed.slice(at + 1);
  return `${unquoted(typed.slice(0, at))}@${caseless(domainToUnicode(domain) || domain)}`;
}

/** `"ada"@example.org` is `ada@example.org` (RFC 5322, 3.4.1). */
function unquoted(name: string): string {
  const within = QUOTED.exec(name)?.[1]?.replace(/\\(.)/gs, '$1');
  return within !== undefined && ATOMS.test(within) ? within : name;
}

/** Upper case first, since ß and SS are one. Twice, since a letter may come apart only once its case is gone. */
function caseless(text: string): string {
  const once = (form: string) =>
    form.toUpperCase().toLowerCase().replace(DOTTED, 'i').replaceAll('ς', 'σ').normalize('NFKC');
  return once(once(text));
}
