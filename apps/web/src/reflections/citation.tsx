import { useVisit } from '../page/context.js';
import { citationOf } from './cite.js';
import type { Reflection } from './reflection.head.js';

/** How to cite it: what is shown to everybody alone. */
export function Citation({ reflection }: { reflection: Reflection }) {
  const visit = useVisit();
  const { t } = visit;
  const { apa } = citationOf(visit, reflection);
  return (
    <section class="citation" id="cite" aria-labelledby="cite-heading">
      <h2 id="cite-heading">{t('reflections.citeHeading')}</h2>
      <p class="prose" dir="auto">
        {apa}
      </p>
      <p class="quiet">
        <a href={`/reflections/${reflection.id}/cite.bib`} download>
          {t('reflections.bibtex')}
        </a>
        <a href={`/reflections/${reflection.id}/cite.ris`} download>
          {t('reflections.ris')}
        </a>
      </p>
    </section>
  );
}
