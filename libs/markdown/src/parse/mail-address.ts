import type { StateCore, Token } from 'markdown-it';
import { UNSEEN } from '#kernel';
import { AT_SIGNS, beginsUnspaced, matchAt, withoutSentence } from './bare-host.js';

/*
 * Mail addresses that stand in a text as they are, by GFM's rules ("Extended email autolink"), but never a part of one: `o'brien@a.example` and
 * `ana@bücher.example` are linked whole, `josé@a.example` and `@ana@a.example` are not.
 */

/** Begins where no longer name begins, not even with what nobody sees in it, nor a password of another address; then an `@`. */
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}_+${AT_SIGNS}\/]${UNSEEN}{0,8}|[\p{L}\p{N}_+][.'"%&$^#!?\-]|[\/\\][^\s\/\\]{0,60}:)(?:[a-z0-9_+]|[.\-](?=[a-z0-9_+.\-]))(?:[a-z0-9._+\-]|(?<=[a-z0-9])'(?=[a-z])){0,255}@`,
  'giv',
);
const LABEL = String.raw`[\p{L}\p{N}\p{M}_\-${UNSEEN}]{1,63}`;
const DOMAIN = new RegExp(String.raw`${LABEL}(?:\.${LABEL}){1,8}`, 'vy');
const TRAIL = new RegExp(`${UNSEEN}+$`, 'v');
/** What follows no whole address. */
const GOES_ON = new RegExp(String.raw`^(?:[${AT_SIGNS}]|\.*[\p{L}\p{N}\p{M}%]|:[\p{L}\p{N}_~\/])`, 'u');
/** What an address of mail is asked with. */
const QUERY = /\?[^\s<>"\x60?]*[^\s<>"\x60?!.,:*_~'();]/y;
/** How far is looked behind one. */
const BEHIND = 16;
const LAST_LABEL = /(?:^|\.)(?:[\0-\x7f]*[a-z0-9]|[^\0-\x7f]+)$/i;
/** What names something else than mail, whole. */
const OTHER_SCHEME = /(?<![\p{L}\p{N}\p{M}])(?:xmpp|sips?|im|acct):$/iu;
const PREFIX = /(?<![\p{L}\p{N}\p{M}])mailto:$/iu;

interface FoundMail {
  readonly start: number;
  readonly end: number;
}

/** A rule for the whole text, after its inline content is read: what is escaped or in code or in links is no text any more. */
export function mailAddresses(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type === 'inline' && block.content.includes('@')) block.children = linked(state, block.children ?? []);
  }
}

function linked(state: StateCore, tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let links = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'link_open') links++;
    else if (token.type === 'link_close') links--;
    if (token.type !== 'text' || links > 0 || !token.content.includes('@')) result.push(token);
    else result.push(...divided(state, token, tokens[at - 1]?.type === 'text_special'));
  }
  return result;
}

/** The text as text and links. What follows something escaped directly is part of that. */
function divided(state: StateCore, token: Token, afterEscaped: boolean): Token[] {
  const { content } = token;
  const parts: Token[] = [];
  const add = (type: string, tag: string, nesting: -1 | 0 | 1, text = '') => {
    const part = new state.Token(type, tag, nesting);
    part.content = text;
    part.level = token.level;
    parts.push(part);
    return part;
  };
  let done = 0;
  for (const { start, end } of mailsIn(content)) {
    if (start === 0 && afterEscaped) continue;
    const typed = content.slice(start, end);
    const href = state.md.normalizeLink(/^mailto:/i.test(typed) ? typed : `mailto:${typed}`);
    if (!state.md.validateLink(href)) continue;
    if (start > done) add('text', '', 0, content.slice(done, start));
    add('link_open', 'a', 1).attrs = [['href', href]];
    add('text', '', 0, typed);
    add('link_close', 'a', -1);
    done = end;
  }
  if (done === 0) return [token];
  if (done < content.length) add('text', '', 0, content.slice(done));
  return parts;
}

function mailsIn(content: string): FoundMail[] {
  const found: FoundMail[] = [];
  for (const { index, 0: name } of content.matchAll(NAME)) {
    const at = index + name.length;
    const domain = withoutSentence(matchAt(DOMAIN, content, at)).replace(TRAIL, '');
    const end = at + domain.length;
    const before = content.slice(Math.max(0, index - 8), index);
    if (!LAST_LABEL.test(domain) || OTHER_SCHEME.test(before)) continue;
    const behind = content.slice(end, end + BEHIND);
    if (GOES_ON.test(behind) && !beginsUnspaced(behind)) continue;
    const prefix = PREFIX.exec(before)?.[0].length ?? 0;
    found.push({ start: index - prefix, end: prefix ? end + matchAt(QUERY, content, end).length : end });
  }
  return found;
}
