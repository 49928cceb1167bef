import { domainToASCII } from 'node:url';
import { hasBidiControls, withoutUnseen } from '#kernel';

const WEB = /^\s*(https?):\/\/([^/?#\\]*)/i;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:/i;
const MAIL = /^mailto:./;
/** However many slashes browsers pass over. */
const CREDENTIALS = /^\s*https?:[/\\]*[^/?#]*@/i;
const NONE = '';
const ASCII = /^[\0-\x7f]*$/;

/**
 * The one form of an address that was typed: everything that judges it later (the parser, the sanitizer, screening) compares letter by
 * letter. Scheme and host are in lower case, and the host is spelt in ASCII, as browsers ask for it, without what nobody sees. Empty for one
 * that is not to be linked: with a name or a password in it, which is a secret, or a disguise for another host; or with a host that is shown in another
 * order than it is read.
 * @param encode writes what is left of it so that it can stand in HTML
 */
export function normalizeAddress(typed: string, encode: (address: string) => string): string {
  if (CREDENTIALS.test(typed)) return NONE;
  const web = WEB.exec(typed);
  if (!web) return encode(otherForm(typed));
  const [found, scheme, authority] = web as unknown as [string, string, string];
  if (hasBidiControls(authority)) return NONE;
  return encode(`${scheme.toLowerCase()}://${hostOf(authority)}${typed.slice(found.length)}`);
}

function otherForm(typed: string): string {
  const address = typed.replace(SCHEME, (scheme) => scheme.trimStart().toLowerCase());
  return MAIL.test(address) ? address.replace(/^[^?]+/, withoutUnseen) : address;
}

/** Whether an address in its one form is linked: on the web where a browser can open it, or somebody's mail. */
export function isLinked(address: string): boolean {
  return MAIL.test(address) || (/^https?:\/\/./.test(address) && URL.canParse(address));
}

function hostOf(typed: string): string {
  if (ASCII.test(typed)) return typed.toLowerCase();
  const port = /:\d*$/.exec(typed)?.[0] ?? '';
  const host = typed.slice(0, typed.length - port.length);
  return (domainToASCII(host) || host) + port;
}
