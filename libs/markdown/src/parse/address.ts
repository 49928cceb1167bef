import { domainToASCII } from 'node:url';

const WEB = /^\s*(https?):\/\/([^/?#\\]*)/i;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:/i;
const MAIL = /^mailto:./;
/** However many slashes browsers pass over. */
const CREDENTIALS = /^https?:[/\\]*[^/?#\\]*@/;
const ASCII = /^[\0-\x7f]*$/;

/**
 * The one form of an address that was typed: everything that judges it later (the parser, the sanitizer, screening) compares letter by
 * letter. Scheme and host are in lower case, and the host is spelt in ASCII, as browsers ask for it.
 * @param encode writes what is left of it so that it can stand in HTML
 */
export function normalizeAddress(typed: string, encode: (address: string) => string): string {
  const web = WEB.exec(typed);
  if (!web) return encode(typed.replace(SCHEME, (scheme) => scheme.trimStart().toLowerCase()));
  const [found, scheme, authority] = web as unknown as [string, string, string];
  const host = authority.lastIndexOf('@') + 1;
  const rest = typed.slice(found.length);
  return encode(`${scheme.toLowerCase()}://${authority.slice(0, host)}${hostOf(authority.slice(host))}${rest}`);
}

/**
 * Whether an address in its one form is linked: on the web where a browser can open it, or somebody's mail. Not with a name or a password in it, which is
 * a secret, or a disguise for another host.
 */
export function isLinked(address: string): boolean {
  return MAIL.test(address) || (/^https?:\/\/./.test(address) && !CREDENTIALS.test(address) && URL.canParse(address));
}

function hostOf(typed: string): string {
  if (ASCII.test(typed)) return typed.toLowerCase();
  const port = /:\d*$/.exec(typed)?.[0] ?? '';
  const host = typed.slice(0, typed.length - port.length);
  return (domainToASCII(host) || host) + port;
}
