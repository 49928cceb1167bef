import { createHash } from 'node:crypto';
import { parseMarkdown, render } from '#discussion';
import { InvalidInput, limits } from '#kernel';
import type { Strategy, StrategyHtml } from './case-study.js';

/**
 * Renders what is stored, as a body is rendered; handles stay plain text, as nobody is told of them.
 * @throws InvalidInput where markup makes too much of a text
 */
export function renderStrategy(strategy: Strategy): StrategyHtml {
  const rendered = Object.entries(strategy).flatMap(([field, markdown]: [string, string | null]) => {
    if (!markdown) return [];
    const idPrefix = createHash('sha1').update(`${field} ${markdown}`).digest('hex').slice(0, 10);
    const path = `input.strategy.${field}`;
    const { html } = render(parseMarkdown(markdown, path), { idPrefix, members: new Map() });
    if (html.length > limits.htmlCharacters) {
      throw InvalidInput.at(
        path,
        `With its markup this comes to more than ${limits.htmlCharacters.toLocaleString('en')} characters. Use fewer footnotes and links.`,
      );
    }
    return [[field, html] as const];
  });
  return Object.fromEntries(rendered);
}
