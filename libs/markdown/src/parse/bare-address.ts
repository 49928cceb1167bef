import MarkdownIt, { type StateInline } from 'markdown-it';
import { UNSEEN } from '#kernel';
import { AT_SIGNS, hostAt, matchAt } from './bare-host.js';

const { unescapeAll } = new MarkdownIt().utils;

/*
 * Addresses that stand in a text as they are, by GFM's rules ("Autolinks (extension)"). They are found while emphasis is, so that marks around one
 * are marks, and marks inside it are part of it.
 */

/** A character of an address. Not white space and `<` alone end one: HTML is text here, and Chinese and Japanese sentences go on without a space. */
export const ADDRESS_CHARACTER = String.raw`[^\s<>"\x60\0-\x1f\x7f\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]`;
const RUN = new RegExp(`${ADDRESS_CHARACTER}*`, 'y');
const BEHIND_HOST = /[/?#]/;
/** All that stands before a path: with a name, a password or both where there is an `@` in it, in whatever way that is written. */
const AUTHORITY = /[/\\]*(?:&#x?[0-9a-f]{1,7};|[^\s/?#<>])*/iy;
/** The same, as far as a name reaches: `www.` may stand a thousand times in one text. */
const SHORT_AUTHORITY = /(?:&#x?[0-9a-f]{1,7};|[^\s/?#<>]){0,400}/iy;
/** A quotation mark that ends what it stands behind. */
const QUOTED = /["'`](?![\p{L}\p{N}])/u;
/** Where a name ends. */
const AT = new RegExp(`[${AT_SIGNS}]|&(?:commat|#0*64|#x0*40);`, 'gi');
const WEB_SCHEME = /(?<![a-z0-9+])https?$/i;
const SCHEME = /(?<![a-z0-9])[a-z][a-z0-9+.-]*$/i;
/** Characters of a scheme that are looked back for. */
const SCHEME_LENGTH = 20;
const WWW = 'www.';
/** What `www.` does not begin after: a word, or another address. */
const WITHIN = /[\p{L}\p{N}\p{M}./@:=&?#%+-]/u;
const TRAIL = new RegExp(String.raw`[?!.,:*_~'\\]|(?![\0-\x7f])\p{P}|${UNSEEN}`, 'v');
const CLOSING: Readonly<Record<string, string>> = { ')': '(', '}': '{' };
const ENTITY = /&(?:[a-z0-9]+|#\d{1,7}|#x[0-9a-f]{1,6});$/i;
const ENTITIES = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
/** A letter or digit by its number is part of an address, as GFM has it. */
const WRITTEN_LETTER = /^&#/;
const LETTER = /^[\p{L}\p{N}]$/u;
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
 * `http://…`, `https://…` and `www.…`, linked whole or not at all. One with somebody's name or password in it is not linked, nor any part of it: that
 * is a secret, or a disguise for another host. Neither is one whose host goes on with what no host has.
 */
export function bareAddress(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0) return false;
  const found = state.src[state.pos] === ':' ? addressAtColon(state) : addressAtWww(state);
  if (!found || (!silent && !state.pending.endsWith(found.scheme))) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, state.pending.length - found.scheme.length);
    const typed = state.src.slice(state.pos - found.scheme.length, found.end);
    // As GFM reads it: what HTML has names for is what it names.
    const address = typed.replace(ENTITIES, unescapeAll);
    const href = found.linked ? state.md.normalizeLink(found.scheme ? address : `http://${address}`) : '';
    if (href && state.md.validateLink(href)) pushLink(state, href, address);
    else pushText(state, unescapeAll(typed));
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
  const host = start + lengthOfName(matchAt(AUTHORITY, src, start));
  if (host > start) return { scheme, end: endOfRun(src, host, posMax), linked: false };
  return web === undefined ? null : addressAt(src, scheme, { start, posMax, labels: 1 });
}

function addressAtWww({ src, pos, posMax }: StateInline): FoundAddress | null {
  if (!isWww(src, pos)) return null;
  const name = lengthOfName(matchAt(SHORT_AUTHORITY, src, pos));
  if (name > 0) {
    // `www.ana@b.example` is somebody's mail.
    const isMail = !unescapeAll(src.slice(pos, pos + name)).includes(':');
    return isMail ? null : { scheme: '', end: endOfRun(src, pos + name, posMax), linked: false };
  }
  return addressAt(src, '', { start: pos, posMax, labels: 2 });
}

/** What stands before the host, with the `@`; 0 where nothing does. */
function lengthOfName(authority: string): number {
  const [read = ''] = authority.split(QUOTED, 1);
  const at = Array.from(read.matchAll(AT)).at(-1);
  return at ? at.index + at[0].length : 0;
}

function addressAt(
  src: string,
  scheme: string,
  { start, posMax, labels }: { readonly start: number; readonly posMax: number; readonly labels: number },
): FoundAddress | null {
  const host = hostAt(src, start, labels);
  if (!host) return null;
  const { end, whole } = host;
  if (!whole) return { scheme, end: endOfRun(src, start, posMax), linked: false };
  return {
    scheme,
    end: BEHIND_HOST.test(src[end] ?? '') ? endOfRun(src, end, posMax) : Math.min(posMax, end),
    linked: true,
  };
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

/** Where an address ends: it has no bracket that closes what was opened before it, and no punctuation after it. */
function endOfRun(src: string, start: number, max: number): number {
  const run = matchAt(RUN, src, start).slice(0, max - start);
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
      const entity = ENTITY.exec(run.slice(Math.max(0, end - ENTITY_LENGTH), end))?.[0] ?? last;
      if (WRITTEN_LETTER.test(entity) && LETTER.test(unescapeAll(entity))) break;
      end -= entity.length;
    } else if (TRAIL.test(last)) {
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
