import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All of a page but for what an author left empty in a table of theirs. */
const WHERE = JSON.stringify({ exclude: [['.prose th']] });

/** What another theme may make wrong. */
export const RULES_OF_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] as const;

/** Faults of a page as axe names them, each with the element: by all rules, contrast of AAA too, or by some. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  const asked = rules
    ? { runOnly: { type: 'rule', values: rules } }
    : { rules: { 'color-contrast-enhanced': { enabled: true } } };
  const options = { resultTypes: ['violations'], ...asked };
  // Half a megabyte: a page that is looked at again has it already.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const results = (await page.evaluate(`axe.run(${WHERE}, ${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

/** By how many pixels a page is wider than its window. */
export async function beyondEdge(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Buttons, links outside of sentences, and fields that are smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        'button, summary, input:not([type=hidden]), select, textarea, nav a, .quiet a',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest('.vh') && !one.classList.contains('vh'))
      .filter((one) => {
        const { width, height } = (
          one.labels?.[0] && /^(?:radio|checkbox)$/.test(one.type) ? one.labels[0] : one
        ).getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((one) => `${one.tagName.toLowerCase()} ${one.textContent?.trim().slice(0, 30) || one.getAttribute('name')}`),
  );
}
