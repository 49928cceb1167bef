import type { StateInline } from 'markdown-it';

/*
 * Addresses that stand in a text as they are, by GFM's rules ("Autolinks (extension)"). They are found while emphasis is, so that marks around one
 * are marks, and marks inside it are part of it.
 */

/** A character of an address. Not white space and `<` alone end one: HTML is text here, and Chinese and Japanese sentences go on without a space. */
export const ADDRESS_CHARACTER = String.raw`[^\s<>"\x60\0-\x1f\x7f\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]`;
const RUN = new RegExp(`${ADDRESS_CHARACTER}*`, 'y');
const HOST = /\[[0-9a-f:.]{2,45}\]|[\p{L}\p{N}\p{M}_-]{1,63}(?:\.[\p{L}\p{N}\p{M}_-]{1,63}){0,126}(?:\.(?=[/?#:]))?/iuy;
const PORT = /:\d{1,5}/y;
const BEHIND_HOST = /[/?#]/;
/** A name, a password or both before the host. */
const CREDENTIALS = /[^\s/?#\\<>"@]{0,400}@/y;
const WEB_SCHEME = /(?<![a-z0-9+])https?$/i;
const SCHEME = /(?<![a-z0-9])[a-z][a-z0-9+.-]*$/i;
/** Characters of a scheme that are looked back for. */
const SCHEME_LENGTH = 20;
const WWW = 'www.';
/** What `www.` does not begin after: a word, or another address. */
const WITHIN = /[\p{L}\p{N}\p{M}./@:=&?#%+-]/u;
const PUNCTUATION = /[?!.,:*_~'\\]|(?![\0-\x7f])\p{P}/u;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', '}': '{' };
const ENTITY = /&[a-z0-9]+;$/i;
/** The longest name that HTML has, `&CounterClockwiseContourIntegral;`. */
const ENTITY_LENGTH = 33;
/** What no other rule begins with. */
const PLAIN = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+/y;

/** The rule for plain text, which stops before `www.` as well. */
export function plainText(state: StateInline, silent: boolean): boolean {
  PLAIN.lastIndex = state.pos;
  const found = PLAIN.exec(state.src)?.[0];
  if (!found) return false;
  let end = Math.min(state.pos + found.length, state.posMax);
  if (/www\./i.test(found)) end = beforeWww(state.src, state.pos, end);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/**
 * `http://…`, `https://…` and `www.…`. One with somebody's name or password in it is not linked, nor any part of it: that is a secret, or a
 * disguise for another host.
 */
export function bareAddress(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0) return false;
  const found = state.src[state.pos] === ':' ? addressAtColon(state) : addressAtWww(state);
  if (!found || (!silent && !state.pending.endsWith(found.scheme))) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, state.pending.length - found.scheme.length);
    const typed = state.src.slice(state.pos - found.scheme.length, found.end);
    const href = found.linked ? state.md.normalizeLink(found.scheme ? typed : `http://${typed}`) : '';
    if (href && state.md.validateLink(href)) pushLink(state, href, typed);
    else pushText(state, typed);
  }
  state.pos = found.end;
  return true;
}

interface FoundAddress {
  /** What of it stands before the position. */
  readonly scheme: string;
  readonly end: number;
  readonly linked: boolean;
}

function addressAtColon({ src, pos, posMax }: StateInline): FoundAddress | null {
  if (!src.startsWith('://', pos)) return null;
  const before = src.slice(Math.max(0, pos - SCHEME_LENGTH), pos);
  const web = WEB_SCHEME.exec(before)?.[0];
  const scheme = web ?? SCHEME.exec(before)?.[0];
  const start = pos + 3;
  if (scheme === undefined || start >= posMax) return null;
  if (lengthAt(CREDENTIALS, src, start) > 0) return { scheme, end: endOfRun(src, start, posMax), linked: false };
  const host = web === undefined ? -1 : endOfHost(src, start, 1);
  return host === -1 ? null : { scheme, end: endOf(src, host, posMax), linked: true };
}

function addressAtWww({ src, pos, posMax }: StateInline): FoundAddress | null {
  if (!isWww(src, pos)) return null;
  const credentials = src.slice(pos, pos + lengthAt(CREDENTIALS, src, pos));
  if (credentials.includes(':')) return { scheme: '', end: endOfRun(src, pos, posMax), linked: false };
  // `www.ana@b.example` is somebody's mail.
  const host = credentials ? -1 : endOfHost(src, pos, 2);
  return host === -1 ? null : { scheme: '', end: endOf(src, host, posMax), linked: true };
}

/** Where `www.` begins an address, or the end. */
function beforeWww(src: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (isWww(src, at)) return at;
  return end;
}

function isWww(src: string, at: number): boolean {
  // The letter first: it is asked of every character of a text.
  if ((src.charCodeAt(at) | 0x20) !== 0x77 || src.slice(at, at + WWW.length).toLowerCase() !== WWW) return false;
  return at === 0 || !WITHIN.test(src[at - 1] as string);
}

/**
 * Where a host ends that begins here and has so many labels at least; -1 where none does. Its last two labels have no `_`: marks of emphasis after it
 * are not part of it. Neither is the Chinese that goes on after `.org`.
 */
function endOfHost(src: string, start: number, labels: number): number {
  const found = src.slice(start, start + lengthAt(HOST, src, start));
  if (found.startsWith('[')) return start + found.length;
  const host = found.replace(/[_-]+$/, '').replace(/(?<=\.[a-z]{2,24})[^\0-\x7f][^.]*$/i, '');
  const parts = host.split('.');
  // `http://ana:secret` is no address, nor is a part of it.
  const isHost =
    !/^:[\p{L}_]/u.test(src.slice(start + host.length, start + host.length + 2)) &&
    parts.length >= labels &&
    /[\p{L}\p{N}]/u.test(host) &&
    !parts.slice(-2).some((part) => part.includes('_'));
  return isHost ? start + host.length : -1;
}

function lengthAt(pattern: RegExp, src: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(src)?.[0].length ?? 0;
}

/** Where an address ends that has begun with a host: it has no bracket that closes what was opened before it, and no punctuation after it. */
function endOf(src: string, host: number, max: number): number {
  const start = host + lengthAt(PORT, src, host);
  if (!BEHIND_HOST.test(src[start] ?? '')) return Math.min(max, start);
  return endOfRun(src, start, max);
}

function endOfRun(src: string, start: number, max: number): number {
  const run = src.slice(start, Math.min(max, start + lengthAt(RUN, src, start)));
  let open = 0;
  let end = 0;
  for (; end < run.length; end++) {
    if (run[end] === '[') open++;
    else if (run[end] === ']' && open-- === 0) break;
  }
  return start + lengthWithoutTrail(run.slice(0, end));
}

function lengthWithoutTrail(run: string): number {
  const surplus: Record<string, number> = {};
  for (const [closing, opening] of Object.entries(CLOSING)) {
    surplus[closing] = run.split(closing).length - run.split(opening).length;
  }
  let end = run.length;
  while (end > 0) {
    const last = run[end - 1] as string;
    if (last === ';') {
      end -= ENTITY.exec(run.slice(Math.max(0, end - ENTITY_LENGTH), end))?.[0].length ?? 1;
    } else if (PUNCTUATION.test(last)) {
      end--;
    } else if ((surplus[last] ?? 0) > 0) {
      surplus[last] = (surplus[last] as number) - 1;
      end--;
    } else {
      break;
    }
  }
  return end;
}

function pushLink(state: StateInline, href: string, typed: string): void {
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', href]];
  state.push('text', '', 0).content = typed;
  state.push('link_close', 'a', -1);
}

/** As text in which nothing else is found. */
function pushText(state: StateInline, typed: string): void {
  state.push('text_special', '', 0).content = typed;
}
