import { withOwnNotes } from '#kernel';
import { useVisit } from '../page/context.js';
import { Prose } from '../ui/text.js';
import type { Written } from './written-text.js';

/** The texts that have Markdown, in the order in which they are read, each with what it is called. */
export const RENDERED_FIELDS = [
  ['strategy.goal', 'editing.part_strategy_goal'],
  ['strategy.audience', 'editing.part_strategy_audience'],
  ['strategy.approach', 'editing.part_strategy_approach'],
  ['strategy.outcome', 'editing.part_strategy_outcome'],
  ['strategy.lessons', 'editing.part_strategy_lessons'],
  ['strategy.skillsGained', 'editing.part_strategy_skillsGained'],
  ['bodyMarkdown', 'editing.part_bodyMarkdown'],
] as const;

/** Their HTML, as storing them would give it. */
export type Rendered = ReadonlyMap<string, string>;

/** How the text will read. Nothing is stored. */
export function Preview({ written, rendered }: { written: Written; rendered: Rendered }) {
  const { t } = useVisit();
  return (
    <section class="edit-preview" aria-labelledby="preview-title" tabIndex={-1} data-focus>
      <p class="kicker">{t('editing.previewKicker')}</p>
      <h2 id="preview-title" dir="auto">
        {written.texts.title.trim() || t('editing.untitled')}
      </h2>
      <p class="byline">
        <bdi>{written.texts['organisation.name']}</bdi>
      </p>
      {RENDERED_FIELDS.map(([field, name]) => {
        const html = rendered.get(field);
        if (!html) return null;
        return (
          <section key={field}>
            <h3>{t(name)}</h3>
            <Prose html={withOwnNotes(html, `preview ${field}`)} />
          </section>
        );
      })}
    </section>
  );
}
