import MarkdownIt from 'markdown-it';
import { UNSEEN } from '#kernel';

/*
 * The host of an address that stands in a text as it is, and whether what is written behind it is part of it: then no part of the address is linked.
 */

const { unescapeAll } = new MarkdownIt().utils;

/** The dots within names of hosts in Catalan and Japanese, the marks in Hebrew and Greek ones (RFC 5892). */
const INNER_MARK = String.raw`\u00b7\u30fb\u05f3\u05f4\u0375`;
/** An `@`, also as wide or as small as Chinese has it. For a bracket of a regular expression. */
export const AT_SIGNS = '@＠﹫';
/** What nobody sees among them is left out by whoever opens the address, as by whoever reads it. */
export const LABEL = String.raw`[\p{L}\p{N}\p{M}_\-${INNER_MARK}${UNSEEN}]`;
const HOST = new RegExp(
  String.raw`\[[0-9a-f:.]{2,45}\]|${LABEL}{1,63}(?:\.${LABEL}{1,63}){0,126}(?:\.(?=[\/?#:]))?`,
  'ivy',
);
const PORT = /:\d{1,5}/y;
/** What no name ends with: marks of emphasis, and what was pasted along. */
const LOOSE_END = new RegExp(`[_\\-${INNER_MARK}${UNSEEN}]+$`, 'v');
/** Sentences in these scripts go on without a space. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;
const SENTENCE_GOES_ON = new RegExp(String.raw`(?<=\.[a-z]{2,24})[${UNSEEN}\u30fb]*${UNSPACED}[^.]*$`, 'iv');
const STARTS_UNSPACED = new RegExp(String.raw`^[${UNSPACED}&&[\p{L}\p{N}]]`, 'v');

/** What is never read behind a host in a sentence: it is part of the same address. */
const GLUE = new RegExp(
  [
    String.raw`^[\p{L}\p{N}\p{M}${AT_SIGNS}]`,
    String.raw`^[%&$+=]+[\p{L}\p{N}\p{M}_\/?#]`,
    // A port that is none, a label that is empty, a name that ends with a hyphen: not what ends a sentence or an emphasis.
    String.raw`^:+[\p{L}\p{N}_%@\/?#]`,
    String.raw`^\.+[\p{L}\p{N}_%@\/?#:\-]`,
    String.raw`^[_\-${INNER_MARK}]+(?:[\/?#@]|[.:][\p{L}\p{N}_])`,
    // Dots of other scripts, which browsers read as one; a sentence goes on with a capital, with Chinese, or with an address.
    String.raw`^[。．｡](?!https?:|www\.)[a-z0-9ａ-ｚ０-９]`,
    // A sign within a name, such as `i❤.example`.
    String.raw`^[[\p{S}\p{M}${UNSEEN}]--[\p{ASCII}]]+[\p{L}\p{N}\p{M}_\-]*(?:\.[\p{L}\p{N}]|[\/?#])`,
    String.raw`^\\[\p{L}\p{N}]`,
  ].join('|'),
  'v',
);
const UNSEEN_START = new RegExp(`^${UNSEEN}+`, 'v');
const ENTITY_START = /^(?:&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});|\\[!-/:-@[-`{-~])/i;
/** How far is looked behind a host. */
const BEHIND = 100;

/**
 * Where a host ends that begins here, with its port, and has so many labels at least; null where none does. Its last two labels have no `_`:
 * marks of emphasis after it are not part of it. Neither is the Chinese that goes on after `.org`.
 */
export function hostAt(
  src: string,
  start: number,
  labels: number,
): { readonly end: number; readonly whole: boolean } | null {
  const found = matchAt(HOST, src, start);
  const host = found.startsWith('[') ? found : withoutSentence(found.replace(LOOSE_END, ''));
  const parts = host.split('.');
  const isHost =
    parts.length >= labels && /[\p{L}\p{N}]/u.test(host) && !parts.slice(-2).some((part) => part.includes('_'));
  if (!isHost) return null;
  const end = start + host.length + matchAt(PORT, src, start + host.length).length;
  return { end, whole: !goesOn(src.slice(end, end + BEHIND)) };
}

function goesOn(behind: string): boolean {
  const rest = behind.replace(UNSEEN_START, '');
  const escaped = ENTITY_START.exec(rest)?.[0];
  const read = escaped ? unescapeAll(escaped) + rest.slice(escaped.length) : rest;
  // A path, a query or a fragment.
  if (!escaped && /^[/?#]/.test(read)) return false;
  if (escaped && /^[/?#]/.test(read)) return true;
  return GLUE.test(read) && !beginsUnspaced(read);
}

/** A host without the Chinese, Japanese, Korean or Thai that goes on after `.org`. */
export function withoutSentence(host: string): string {
  return host.replace(SENTENCE_GOES_ON, '');
}

export function beginsUnspaced(text: string): boolean {
  return STARTS_UNSPACED.test(text);
}

/** What a pattern (`y`) finds at a place; empty where it finds nothing. */
export function matchAt(pattern: RegExp, src: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(src)?.[0] ?? '';
}
