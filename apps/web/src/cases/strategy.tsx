import type { StrategyViewFragment } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';
import { Prose } from '../ui/text.js';

/** The texts of a strategy in the order of its story, each with its heading. */
export const BEFORE = [
  ['goal', 'goalHtml'],
  ['audience', 'audienceHtml'],
  ['approach', 'approachHtml'],
] as const;
export const AFTER = [
  ['outcome', 'outcomeHtml'],
  ['lessons', 'lessonsHtml'],
  ['skills', 'skillsGainedHtml'],
] as const;

type Part = (typeof BEFORE)[number] | (typeof AFTER)[number];

interface StrategyPartsProps {
  readonly strategy: Partial<StrategyViewFragment>;
  readonly parts: readonly Part[];
}

/** Those of its texts that there are. */
export function StrategyParts({ strategy, parts }: StrategyPartsProps) {
  const { t } = useVisit();
  return (
    <>
      {parts.map(([name, field]) => {
        const html = strategy[field];
        if (!html) return null;
        return (
          <section key={name} class="part" aria-labelledby={name}>
            <h2 id={name}>{t(`cases.${name}` as MessageName)}</h2>
            <Prose html={html} />
          </section>
        );
      })}
    </>
  );
}
