/** One word of what is looked for, and how many places after the one before it stands. */
export interface Step {
  readonly lexeme: string;
  readonly gap: number;
}

/** Words that stand one after the other, as they are looked for; most are one alone. */
export type Chain = readonly Step[];

const TOKEN = /'((?:[^']|'')*)'(?::[*A-D]+)?|<(-|\d+)>|[()&|!]/g;
/** A phrase whose words can each be written in two ways has as many forms as they have together. */
const MOST_CHAINS = 64;

type Token = { readonly lexeme: string } | { readonly sign: string; readonly gap?: number };

/** All ways to fit a text search query, as PostgreSQL writes it, but for what it leaves out. */
export function chainsOf(asked: string): Chain[] {
  const tokens = Array.from(asked.matchAll(TOKEN), ([sign, lexeme, gap]): Token => {
    if (lexeme !== undefined) return { lexeme: lexeme.replaceAll("''", "'") };
    return gap === undefined ? { sign } : { sign: '<>', gap: gap === '-' ? 1 : Number(gap) };
  });
  let at = 0;
  const isNext = (sign: string) => {
    const token = tokens[at];
    return token !== undefined && 'sign' in token && token.sign === sign;
  };

  function either(): Chain[] {
    const found = phrase();
    while (isNext('&') || isNext('|')) {
      at += 1;
      found.push(...phrase());
    }
    return found.slice(0, MOST_CHAINS);
  }

  function phrase(): Chain[] {
    let found = operand();
    while (isNext('<>')) {
      const { gap = 1 } = tokens[at++] as { gap?: number };
      const next = operand();
      found = found
        .flatMap((before) =>
          next.map((after) => [...before, ...after.map((step, nth) => (nth ? step : { ...step, gap }))]),
        )
        .slice(0, MOST_CHAINS);
    }
    return found;
  }

  function operand(): Chain[] {
    const token = tokens[at++];
    if (token === undefined) return [];
    if ('lexeme' in token) return [[{ lexeme: token.lexeme, gap: 1 }]];
    if (token.sign === '!') {
      operand();
      return [];
    }
    const found = token.sign === '(' ? either() : [];
    at += 1;
    return found;
  }

  return either();
}
