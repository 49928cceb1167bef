import type { SeriesViewFragment } from '../generated/documents.js';
import { dateFormat } from '../language/format.js';
import { useVisit } from '../page/context.js';
import { type ChartPoint, LineChart } from '../ui/chart.js';
import { Scrolls } from '../ui/scrolls.js';
import { Day } from '../ui/text.js';
import { byMonth, momentOf, spellDay, spellLift, spellRate, tellTrend } from './series-words.js';

/** A table in the page has at most so many rows; a longer series is summed up by months. */
const MOST_ROWS = 120;

interface SeriesProps {
  readonly series: SeriesViewFragment;
  /** The days that all charts of the page begin and end with, so that they can be compared. */
  readonly span: Span;
  /** Where its table can be taken. */
  readonly csv: string;
}

/** From the first day of any figure to the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function spanOf(all: readonly SeriesViewFragment[]): Span {
  const moments = all.flatMap(({ points }) => points.map(({ on }) => momentOf(on)));
  return moments.reduce(({ from, to }, at) => ({ from: Math.min(from, at), to: Math.max(to, at) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
}

/** One figure over time: its line, what was noted at it, what it comes to, and the numbers themselves. */
export function Series({ series, span, csv }: SeriesProps) {
  const visit = useVisit();
  const { t } = visit;
  const { id, name, unit, paid, points } = series;
  const noted = points.filter(({ note }) => note);
  return (
    <section class="series" aria-labelledby={`series-${id}`}>
      <h3 id={`series-${id}`}>
        <bdi>{name}</bdi> <span class="unit">{t('cases.seriesUnit', { unit, paid: paid ? 'yes' : 'no' })}</span>
      </h3>
      <figure>
        {points.length > 0 && <SeriesChart series={series} span={span} />}
        <figcaption>
          {noted.length > 0 && (
            <ol class="chart-notes" role="list" aria-label={t('cases.notesOf', { name })}>
              {noted.map(({ on, note }, at) => (
                <li key={on}>
                  <span class="number" aria-hidden="true">
                    {at + 1}
                  </span>
                  <span>
                    <Day on={on} />: <bdi>{note}</bdi>
                  </span>
                </li>
              ))}
            </ol>
          )}
          <Sums series={series} />
          <Reading series={series} csv={csv} />
        </figcaption>
      </figure>
      {points.length > 0 && (
        <details class="figure-table">
          <summary>{t('cases.asTable', { name })}</summary>
          <Scrolls label={t('cases.asTable', { name })}>
            <PointTable series={series} />
          </Scrolls>
        </details>
      )}
    </section>
  );
}

function SeriesChart({ series, span }: Omit<SeriesProps, 'csv'>) {
  const visit = useVisit();
  const { t, number, settings } = visit;
  const { paid, baseline, points } = series;
  const along = (on: string) => (span.to === span.from ? 0.5 : (momentOf(on) - span.from) / (span.to - span.from));
  let notes = 0;
  const drawn: ChartPoint[] = points.map(({ on, value, note, inCampaign }) => {
    if (note) notes += 1;
    return { at: along(on), value, hollow: !inCampaign, note: note ? notes : undefined };
  });
  const within = drawn.filter(({ hollow }) => !hollow);
  const stretch =
    within.length > 0 && within.length < drawn.length
      ? { from: (within[0] as ChartPoint).at, to: (within.at(-1) as ChartPoint).at }
      : undefined;
  const short = new Intl.NumberFormat(settings.locale, { notation: 'compact', maximumFractionDigits: 1 });
  const day = (at: number) => spellDay(visit, new Date(at).toISOString().slice(0, 10));
  return (
    <LineChart
      label={tellTrend(visit, series)}
      points={drawn}
      broken={paid}
      level={
        typeof baseline === 'number'
          ? { value: baseline, label: t('cases.before', { baseline: number(baseline, 2) }) }
          : undefined
      }
      stretch={stretch}
      ends={[day(span.from), day(span.to)]}
      spell={(value) => short.format(value)}
    />
  );
}

/** What the figure comes to: altogether, for an hour of work, for a person served, and beside what was before. */
function Sums({ series }: { series: SeriesViewFragment }) {
  const visit = useVisit();
  const { t, number } = visit;
  const { total, perStaffHour, perCapita, lift, baseline } = series;
  const sums = [
    [t('cases.total'), number(total, 2)],
    [t('cases.perStaffHour'), typeof perStaffHour === 'number' && spellRate(visit, perStaffHour)],
    [t('cases.perCapita'), typeof perCapita === 'number' && spellRate(visit, perCapita)],
    [
      t('cases.lift'),
      typeof lift === 'number' &&
        t('cases.liftOf', { lift: spellLift(visit, lift), baseline: number(baseline as number, 2) }),
    ],
  ] as const;
  return (
    <dl class="sums">
      {sums.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Where the numbers come from, and how the drawing is read. */
function Reading({ series, csv }: Omit<SeriesProps, 'span'>) {
  const { t } = useVisit();
  const { paid, provenance, points } = series;
  const outside = points.some(({ inCampaign }) => !inCampaign) && points.some(({ inCampaign }) => inCampaign);
  return (
    <p>
      {t(`cases.provenance${provenance}`)} {t(paid ? 'cases.paid' : 'cases.organic')}{' '}
      {outside && t('cases.outside', { paid: paid ? 'yes' : 'no' })}{' '}
      {points.length > 0 && <a href={csv}>{t('cases.csv')}</a>}
    </p>
  );
}

function PointTable({ series }: { series: SeriesViewFragment }) {
  const { t, number, settings } = useVisit();
  const { name, unit, points } = series;
  if (points.length > MOST_ROWS) {
    const month = dateFormat(settings.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return (
      <table class="points">
        <caption>{t('cases.byMonth', { count: points.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.month')}</th>
            <th scope="col">
              <bdi>{unit}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {byMonth(points).map((sum) => (
            <tr key={sum.month}>
              <th scope="row">{month.format(momentOf(`${sum.month}-01`))}</th>
              <td>{number(sum.value, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const noted = points.some(({ note }) => note);
  return (
    <table class="points">
      <caption class="vh">
        <bdi>{name}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('cases.day')}</th>
          <th scope="col">
            <bdi>{unit}</bdi>
          </th>
          {noted && <th scope="col">{t('cases.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {points.map(({ on, value, note }) => (
          <tr key={on}>
            <th scope="row">
              <Day on={on} />
            </th>
            <td>{number(value, 2)}</td>
            {noted && <td dir="auto">{note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
