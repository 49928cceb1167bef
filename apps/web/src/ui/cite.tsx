import { useVisit } from '../page/context.js';
import { apa, type Citable } from './citation.js';

interface CiteProps {
  readonly cited: Citable;
  /** The path below which its files for reference managers are. */
  readonly files: string;
}

/** How something public is cited: as a sentence to copy, and as files. A section. */
export function Cite({ cited, files }: CiteProps) {
  const { t } = useVisit();
  return (
    <section class="citation" id="cite" aria-labelledby="cite-heading">
      <h2 id="cite-heading">{t('ui.cite')}</h2>
      <p class="prose" dir="auto">
        {apa(cited)}
      </p>
      <p class="quiet">
        <CiteFiles files={files} />
      </p>
    </section>
  );
}

export function CiteFiles({ files }: Pick<CiteProps, 'files'>) {
  return (
    <>
      <a href={`${files}/cite.bib`} download>
        BibTeX
      </a>{' '}
      <a href={`${files}/cite.ris`} download>
        RIS
      </a>
    </>
  );
}
