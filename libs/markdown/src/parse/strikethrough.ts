import type { StateInline } from 'markdown-it';

/*
 * GFM's strikethrough: one tilde or two, the same before and after, never three. One tilde within a word is none, as with `_`: in `3~5` it
 * stands for "to".
 */

/** Marks are matched with their like, by these numbers. */
const MARKERS = [0, 0x7e, 0x7e7e] as const;
const TILDE = 0x7e;

export function strikethrough(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const double = state.scanDelims(state.pos, true);
  const { length } = double;
  const { can_open: open, can_close: close } = length === 1 ? state.scanDelims(state.pos, false) : double;
  const marker = MARKERS[length];
  state.push('text', '', 0).content = '~'.repeat(length);
  if (marker) state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  state.pos += length;
  return true;
}

/** Makes elements of the marks that found one another. */
export function strikeBetween(state: StateInline): boolean {
  for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
    for (const { marker, end, token } of delimiters) {
      if (end === -1 || !MARKERS.some((one) => one === marker)) continue;
      become(state, token, 's_open', 1);
      become(state, delimiters[end]?.token ?? -1, 's_close', -1);
    }
  }
  return true;
}

function become(state: StateInline, at: number, type: string, nesting: 1 | -1): void {
  const token = state.tokens[at];
  if (!token) return;
  Object.assign(token, { type, tag: 's', nesting, content: '' });
}
