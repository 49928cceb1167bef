import { useVisit } from '../page/context.js';
import { apa, type Citable } from './citation.js';

/** How something public is cited: as a sentence to copy, and as files for reference managers. */
export function Cite({ cited, files }: { cited: Citable; files: string }) {
  const { t } = useVisit();
  return (
    <details class="cite">
      <summary>{t('ui.cite')}</summary>
      <p dir="auto">{apa(cited)}</p>
      <p>
        <a href={`${files}/cite.bib`} download>
          BibTeX
        </a>
        {' · '}
        <a href={`${files}/cite.ris`} download>
          RIS
        </a>
      </p>
    </details>
  );
}
