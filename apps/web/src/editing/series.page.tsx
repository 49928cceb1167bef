import type { EditedCaseStudyFragment, FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Choice } from '../ui/choice.js';
import { Fieldset } from '../ui/fieldset.js';
import { Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { EditingFrame } from './editing-frame.js';
import { PointRows } from './point-rows.js';
import { PROVENANCES, type WrittenSeries } from './series-form.js';

export interface SeriesPageProps {
  readonly frame: FrameFragment;
  readonly caseStudy: EditedCaseStudyFragment;
  /** Absent for a new one. */
  readonly id?: string | undefined;
  readonly series: WrittenSeries;
  readonly problem?: Problem | undefined;
  /** Which of its points stand in the form, from which number on, and how many there are. */
  readonly from: number;
  readonly count: number;
}

export const POINTS_PER_PAGE = 50;

/** A series, and as many of its points as one scans. */
export function SeriesPage({ frame, caseStudy, id, series, problem, from, count }: SeriesPageProps) {
  const { t } = useVisit();
  const base = `/case-studies/${caseStudy.slug}/figures`;
  const action = `${base}/${id ?? 'new'}${from > 0 ? `?from=${from}` : ''}`;
  const told = (name: string) => problem?.fields.get(name);
  const title = id ? t('editing.seriesTitle', { name: series.name, unit: series.unit }) : t('editing.newSeries');
  return (
    <EditingFrame frame={frame} caseStudy={caseStudy} part="figures" title={title}>
      <Done name="saved">{t('editing.seriesSaved')}</Done>
      <ProblemSummary problem={problem} />
      <PostForm action={action} class="editing">
        <button type="submit" name="do" value="save" class="vh" tabIndex={-1} aria-hidden="true">
          {t('editing.save')}
        </button>
        <OnceKey />
        <SeriesFields series={series} told={told} />
        <Fieldset
          name="points"
          legend={t('editing.pointsLegend')}
          hint={t('editing.pointsHint')}
          problem={told('points')}
        >
          <Place base={`${base}/${id}`} from={from} count={count} />
          <PointRows points={series.points} told={told} action={action} />
        </Fieldset>
        <div class="actions">
          <button type="submit" name="do" value="save" class="button main">
            {t('editing.saveSeries')}
          </button>
          <a href={base}>{t('editing.backToFigures')}</a>
        </div>
      </PostForm>
      {id && <RemoveSeries action={`${base}/${id}/remove`} name={series.name} />}
    </EditingFrame>
  );
}

/** What is said of all its points. */
function SeriesFields({
  series,
  told,
}: Pick<SeriesPageProps, 'series'> & { told: (name: string) => string | undefined }) {
  const { t } = useVisit();
  return (
    <Fieldset name="group-series" legend={t('editing.groupSeries')}>
      <div class="field-pair">
        <TextField
          name="name"
          label={t('editing.seriesName')}
          needed
          hint={t('editing.seriesNameHint')}
          value={series.name}
          problem={told('name')}
          required
        />
        <TextField
          name="unit"
          label={t('editing.unit')}
          needed
          hint={t('editing.unitHint')}
          value={series.unit}
          problem={told('unit')}
          required
        />
      </div>
      <Choice
        name="paid"
        label={t('editing.reach')}
        chosen={series.paid}
        problem={told('paid')}
        options={[
          { value: 'organic', label: t('editing.organic') },
          { value: 'paid', label: t('editing.paid') },
        ]}
      />
      <Choice
        name="provenance"
        label={t('editing.provenance')}
        needed
        chosen={series.provenance}
        problem={told('provenance')}
        options={PROVENANCES.map((value) => ({ value, label: t(`editing.provenance_${value}`) }))}
      />
      <TextField
        name="baseline"
        label={t('editing.baseline')}
        hint={t('editing.baselineHint')}
        value={series.baseline}
        problem={told('baseline')}
        inputmode="decimal"
      />
    </Fieldset>
  );
}

function RemoveSeries({ action, name }: { action: string; name: string }) {
  const { t } = useVisit();
  return (
    <details class="edit-fold">
      <summary>{t('editing.removeSeries')}</summary>
      <p>{t('editing.removeSeriesMeans')}</p>
      <PostForm action={action}>
        <OnceKey />
        <button type="submit" class="button danger">
          {t('editing.removeSeriesNow', { name })}
        </button>
      </PostForm>
    </details>
  );
}

/** Which points these are, and the way to the others. */
function Place({ base, from, count }: { base: string; from: number; count: number }) {
  const { t } = useVisit();
  if (count <= POINTS_PER_PAGE) return null;
  const to = Math.min(from + POINTS_PER_PAGE, count);
  return (
    <nav class="pager" aria-label={t('editing.otherPoints')}>
      <span>{t('editing.pointsShown', { from: from + 1, to, count })}</span>
      {from > 0 && <a href={`${base}?from=${Math.max(0, from - POINTS_PER_PAGE)}`}>{t('editing.earlierPoints')}</a>}
      {to < count && <a href={`${base}?from=${to}`}>{t('editing.laterPoints')}</a>}
    </nav>
  );
}
