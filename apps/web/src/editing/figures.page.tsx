import type { FiguresPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Done } from '../ui/form.js';
import { Day } from '../ui/text.js';
import { EditingFrame } from './editing-frame.js';

type Found = FiguresPageQuery & { caseStudy: NonNullable<FiguresPageQuery['caseStudy']> };

/** The series of a case study, each with the way to its points. */
export function FiguresPage({ found }: { found: Found }) {
  const { t, query } = useVisit();
  const { caseStudy } = found;
  const base = `/case-studies/${caseStudy.slug}/figures`;
  return (
    <EditingFrame frame={found} caseStudy={caseStudy} part="figures" title={t('editing.figuresTitle')}>
      <Done name="saved">{t('editing.seriesSaved')}</Done>
      <Done name="removed">{t('editing.seriesRemoved')}</Done>
      <Done name="imported">
        {t('editing.imported', { points: Number(query.get('points')) || 0, series: Number(query.get('series')) || 0 })}
      </Done>
      <p class="edit-lead">{t('editing.figuresLead')}</p>
      {caseStudy.metrics.length === 0 ? (
        <p>{t('editing.noFigures')}</p>
      ) : (
        <ol class="list edit-series" role="list">
          {caseStudy.metrics.map((series) => (
            <li key={series.id}>
              <SeriesRow series={series} base={base} />
            </li>
          ))}
        </ol>
      )}
      <div class="actions">
        <a class="button main" href={`${base}/new`}>
          {t('editing.addSeries')}
        </a>
        <a class="button" href={`${base}/table`}>
          {t('editing.importTable')}
        </a>
        {caseStudy.metrics.length > 0 && (
          <a href={`/case-studies/${caseStudy.slug}/metrics.csv`}>{t('editing.download')}</a>
        )}
      </div>
    </EditingFrame>
  );
}

function SeriesRow({ series, base }: { series: Found['caseStudy']['metrics'][number]; base: string }) {
  const { t, number } = useVisit();
  const { id, name, unit, paid, provenance, baseline, total, points } = series;
  const [first, last] = [points[0], points[points.length - 1]];
  return (
    <>
      <h2>
        <a href={`${base}/${id}`}>
          <bdi>{name}</bdi>, <bdi>{unit}</bdi>
        </a>
      </h2>
      <p>
        {paid ? t('editing.paid') : t('editing.organic')} · {t(`editing.provenance_${provenance}`)}
        {baseline !== null && ` · ${t('editing.baselineIs', { value: number(baseline, 2) })}`}
      </p>
      <p>
        {t('editing.points', { count: points.length })}
        {first && last && (
          <>
            {', '}
            <Day on={first.on} /> – <Day on={last.on} />
            {' · '}
            {t('editing.total', { value: number(total, 2) })}
          </>
        )}
      </p>
    </>
  );
}
