import { createHash } from 'node:crypto';
import { STORED_PREFIX } from '#kernel';
import type { PlainText, RenderedPart, TypedText } from '#markdown';
import type { ReadStrategy, Strategy, StrategyTexts } from './case-study.js';

type Part = readonly [field: string, markdown: string];

/** What there is of a strategy, field by field. */
export function strategyFields(strategy: Strategy): Part[] {
  return Object.entries(strategy).filter((part: [string, string | null]): part is [string, string] => Boolean(part[1]));
}

/** What there is of a strategy, to be rendered as a body is; handles stay plain text, as nobody is notified of them. */
export function strategyTexts(strategy: Strategy): TypedText[] {
  return strategyFields(strategy).map(([field, markdown]) => ({
    markdown,
    idPrefix: STORED_PREFIX,
    path: `input.strategy.${field}`,
    mentions: false,
  }));
}

/**
 * What is stored of a strategy's texts, by their fields.
 * @param rendered its texts (`strategyTexts`)
 */
export function strategyColumns(
  strategy: Strategy,
  rendered: readonly RenderedPart[],
): { html: StrategyTexts; text: ReadStrategy } {
  return {
    html: byField(
      strategy,
      rendered.map(({ html }) => html),
    ),
    text: readStrategy(strategy, rendered),
  };
}

/** @param read its texts as they read, in the order of `strategyFields` */
export function readStrategy(strategy: Strategy, read: readonly PlainText[]): ReadStrategy {
  return {
    ...byField(
      strategy,
      read.map(({ text }) => text),
    ),
    links: [...new Set(read.flatMap(({ links }) => links))],
    titles: read.flatMap(({ titles }) => titles),
    readOf: createHash('sha256')
      .update(JSON.stringify(strategyFields(strategy)))
      .digest('base64url'),
  };
}

function byField(strategy: Strategy, texts: readonly string[]): StrategyTexts {
  return Object.fromEntries(strategyFields(strategy).map(([field], at) => [field, texts[at]]));
}
