import { STORED_PREFIX } from '#kernel';
import type { RenderedPart, TypedText } from '#markdown';
import type { Strategy, StrategyTexts } from './case-study.js';

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
): { html: StrategyTexts; text: StrategyTexts } {
  const fields = strategyFields(strategy).map(([field]) => field);
  const column = (read: (part: RenderedPart | undefined) => string | undefined) =>
    Object.fromEntries(fields.map((field, at) => [field, read(rendered[at])]));
  return { html: column((part) => part?.html), text: column((part) => part?.text) };
}
