import { tokensOf } from './sql-tokens.js';
import { VIEWER_TYPES } from './viewer-values.js';

/**
 * The parameters of a `LegacyStatement`: its text says `$1`, `$2` …, and its values are an array. It goes once no statement is one.
 * In one, `:viewer.memberId` to `:viewer.now` stand for `$1` to `$7`.
 */
export type LegacyStatement = Readonly<Record<'LegacyStatement', 'text'>>;

/** A text without the places that it does not use, and which of its values those are that it does. */
export interface CompiledLegacyStatement {
  readonly text: string;
  readonly places: readonly number[];
}

const FIELDS = Object.entries(VIEWER_TYPES);

export function compileLegacyStatement(sql: string): CompiledLegacyStatement {
  const tokens = [...tokensOf(sql)].map((token) => {
    if (token.kind === 'place') return { number: token.number, cast: '' };
    if (token.kind !== 'parameter' || token.name !== 'viewer') return token.text;
    const at = FIELDS.findIndex(([field]) => field === token.field);
    if (at < 0) throw new Error(`There is no ${token.text} in ${sql}`);
    return { number: at + 1, cast: `::${FIELDS[at]?.[1]}` };
  });
  const used = [...new Set(tokens.flatMap((token) => (typeof token === 'string' ? [] : token.number)))];
  used.sort((a, b) => a - b);
  const text = tokens
    .map((token) => (typeof token === 'string' ? token : `$${used.indexOf(token.number) + 1}${token.cast}`))
    .join('');
  return { text, places: used.map((number) => number - 1) };
}
