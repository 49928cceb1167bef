import type { OwnRatingFragment, SummaryViewFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { PostForm } from '../ui/form.js';
import { Histogram } from '../ui/histogram.js';
import { spellScore } from '../ui/score.js';
import { Scrolls } from '../ui/scrolls.js';
import { Time } from '../ui/text.js';
import { type CaseStudyOnPage, pathOf } from './case-study.head.js';

/** The figure that the shelf sorts by, how sure it is, and the way to rate. */
export function ScoreHead({ caseStudy }: { caseStudy: CaseStudyOnPage }) {
  const visit = useVisit();
  const { t, memberId, path, number } = visit;
  const { ratingSummary, viewerCan, viewerRating } = caseStudy;
  const { score, mean, interval, count } = ratingSummary;
  return (
    <div class="score">
      {typeof score === 'number' && <b>{spellScore(visit, score)}</b>}
      <div class="score-words">
        {t('ratings.score', { count })}
        {typeof mean === 'number' && (
          <details>
            <summary>
              {interval
                ? t('ratings.between', { low: spellScore(visit, interval.low), high: spellScore(visit, interval.high) })
                : t('ratings.onlyOne')}
            </summary>
            <p>{t('ratings.how', { mean: number(mean, 2), count })}</p>
          </details>
        )}
      </div>
      {viewerCan.rate ? (
        <a class="button main" href={`${pathOf(caseStudy)}/rate`}>
          {t(viewerRating ? 'ratings.change' : 'ratings.rate')}
        </a>
      ) : (
        memberId === null && (
          <a class="button" href={`/sign-in?to=${encodeURIComponent(path)}`}>
            {t('ratings.signInToRate')}
          </a>
        )
      )}
    </div>
  );
}

/** What all ratings come to: by criterion as distributions, and apart by who rated and what they knew. */
export function RatingResult({ summary, path }: { summary: SummaryViewFragment; path: string }) {
  const { t } = useVisit();
  const { count, criteria } = summary;
  const contested = criteria.filter((one) => one.contested);
  return (
    <section class="part" aria-labelledby="ratings">
      <h2 id="ratings">{t('ratings.title')}</h2>
      {count === 0 ? (
        <p>{t('ratings.none')}</p>
      ) : (
        <>
          {contested.length > 0 && (
            <p>
              {t('ratings.contested', {
                count: contested.length,
                criteria: contested.map(({ criterion }) => criterion.title).join(', '),
              })}
            </p>
          )}
          <CriteriaTable summary={summary} />
          <Apart summary={summary} />
          <NumberTable summary={summary} />
          <p>
            <a href={`${path}/ratings`}>{t('ratings.readAll', { count })}</a>
          </p>
        </>
      )}
    </section>
  );
}

function CriteriaTable({ summary }: { summary: SummaryViewFragment }) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <table class="criteria">
      <caption class="vh">{t('ratings.byCriterion')}</caption>
      <thead class="vh">
        <tr>
          <th scope="col">{t('ratings.criterion')}</th>
          <th scope="col">{t('ratings.distribution')}</th>
          <th scope="col">{t('ratings.mean')}</th>
        </tr>
      </thead>
      <tbody>
        {summary.criteria.map(({ criterion, histogram, mean, contested }) => (
          <tr key={criterion.id} class={contested ? 'contested' : undefined}>
            <th scope="row">
              <bdi>{criterion.title}</bdi>
              {contested && (
                <>
                  {' '}
                  <span class="flag">· {t('ratings.disagree')}</span>
                </>
              )}
            </th>
            <td>
              <Histogram counts={histogram} label={t('ratings.bars', { bars: histogram.join(', ') })} />
            </td>
            <td>
              <b>{spellScore(visit, mean)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Means of parts of the ratings: who did not know the outcome beside who did, who teaches beside who learns. */
function Apart({ summary }: { summary: SummaryViewFragment }) {
  const visit = useVisit();
  const { t } = visit;
  const { blindCount, blindMean, informedCount, informedMean, instructorCount, instructorMean } = summary;
  const { learnerCount, learnerMean } = summary;
  const parts = [
    ...(blindCount > 0
      ? [
          { name: t('ratings.blindMean'), mean: blindMean, count: blindCount },
          { name: t('ratings.informedMean'), mean: informedMean, count: informedCount },
        ]
      : []),
    ...(instructorCount > 0
      ? [
          { name: t('ratings.instructorMean'), mean: instructorMean, count: instructorCount },
          { name: t('ratings.learnerMean'), mean: learnerMean, count: learnerCount },
        ]
      : []),
  ];
  if (parts.length === 0) return null;
  return (
    <dl class="sums apart">
      {parts.map((part) => (
        <div key={part.name}>
          <dt>{part.name}</dt>
          <dd>
            <b>{spellScore(visit, part.mean)}</b> <span>{t('ui.ratings', { count: part.count })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The distributions once more, as numbers in a table. */
function NumberTable({ summary }: { summary: SummaryViewFragment }) {
  const { t, number } = useVisit();
  const spell = (value: number | null | undefined) => (typeof value === 'number' ? number(value, 2) : '–');
  return (
    <details class="figure-table">
      <summary>{t('ratings.asTable')}</summary>
      <Scrolls label={t('ratings.asTable')}>
        <table class="points">
          <thead>
            <tr>
              <th scope="col">{t('ratings.criterion')}</th>
              {[1, 2, 3, 4, 5].map((score) => (
                <th key={score} scope="col">
                  {t('ratings.scoreOf', { score })}
                </th>
              ))}
              <th scope="col">{t('ratings.mean')}</th>
              <th scope="col">{t('ratings.median')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.criteria.map(({ criterion, histogram, mean, median }) => (
              <tr key={criterion.id}>
                <th scope="row">
                  <bdi>{criterion.title}</bdi>
                </th>
                {histogram.map((count, at) => (
                  <td key={at}>{count}</td>
                ))}
                <td>{spell(mean)}</td>
                <td>{spell(median)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </details>
  );
}

interface OwnRatingProps {
  readonly rating: OwnRatingFragment;
  readonly caseStudy: CaseStudyOnPage;
}

/** The viewer's own rating, to be changed or taken back. */
export function OwnRating({ rating, caseStudy }: OwnRatingProps) {
  const { t } = useVisit();
  const path = pathOf(caseStudy);
  return (
    <section class="part own-rating" aria-labelledby="own-rating">
      <h2 id="own-rating">{t('ratings.own')}</h2>
      <p>
        {t(rating.blind ? 'ratings.ownBlind' : 'ratings.ownInformed')} <Time at={rating.updatedAt} style="day" />.{' '}
        {rating.caseStudyChanged && t('ratings.changedSince')}
      </p>
      <ScoreList scores={rating.scores} />
      {rating.comment && <Comment rating={rating} />}
      <div class="actions">
        {caseStudy.viewerCan.rate && <a href={`${path}/rate`}>{t('ratings.change')}</a>}
        {rating.blind && <a href={`${path}/reveal`}>{t('ratings.revealAgain')}</a>}
        <PostForm action={`${path}/rating/withdraw`}>
          <input type="hidden" name="caseStudyId" value={caseStudy.id} />
          <button type="submit">{t('ratings.withdraw')}</button>
        </PostForm>
      </div>
    </section>
  );
}

/** What a rater wrote beside their scores; of a blind one it was written before the outcome was seen. */
export function Comment({ rating }: { rating: Pick<OwnRatingFragment, 'blind' | 'comment'> }) {
  const { t } = useVisit();
  return (
    <div class="comment">
      {rating.blind && <p class="kicker">{t('ratings.writtenBlind')}</p>}
      <p class="prose lines" dir="auto">
        {rating.comment}
      </p>
    </div>
  );
}

/** Scores with their reasons. */
export function ScoreList({ scores }: { scores: OwnRatingFragment['scores'] }) {
  const { t } = useVisit();
  return (
    <dl class="scores">
      {scores.map(({ criterion, score, rationale }) => (
        <div key={criterion.id}>
          <dt>
            <bdi>{criterion.title}</bdi>
          </dt>
          <dd>
            <b>{score}</b>
            <span class="vh"> {t('ratings.ofFive')}</span>
            {rationale && (
              <p class="lines" dir="auto">
                {rationale}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
