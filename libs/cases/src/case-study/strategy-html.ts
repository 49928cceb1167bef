import { createHash } from 'node:crypto';
import type { TypedText } from '#markdown';
import type { Strategy, StrategyHtml } from './case-study.js';

type Part = readonly [field: string, markdown: string];

function partsOf(strategy: Strategy): Part[] {
  return Object.entries(strategy).filter((part: [string, string | null]): part is [string, string] => Boolean(part[1]));
}

/** What there is of a strategy, to be rendered as a body is; handles stay plain text, as nobody is told of them. */
export function strategyTexts(strategy: Strategy): TypedText[] {
  return partsOf(strategy).map(([field, markdown]) => ({
    markdown,
    idPrefix: createHash('sha1').update(`${field} ${markdown}`).digest('hex').slice(0, 10),
    path: `input.strategy.${field}`,
    mentions: false,
  }));
}

/** @param html of the strategy's texts */
export function strategyHtml(strategy: Strategy, html: readonly string[]): StrategyHtml {
  return Object.fromEntries(partsOf(strategy).map(([field], at) => [field, html[at]]));
}
