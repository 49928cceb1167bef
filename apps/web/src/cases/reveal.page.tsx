import type { RevealPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { spellScore } from '../ui/score.js';
import { Scrolls } from '../ui/scrolls.js';
import { Prose, Time } from '../ui/text.js';
import { pathOf } from './case-study.head.js';
import { spellLift } from './series-words.js';

export type RevealedCaseStudy = NonNullable<RevealPageQuery['caseStudy']>;

interface RevealProps {
  readonly found: RevealPageQuery;
  readonly caseStudy: RevealedCaseStudy;
  readonly problem?: Problem | undefined;
}

/** For whoever rated blind: what they expected beside what came, and beside what others gave. */
export function RevealPage({ found, caseStudy }: RevealProps) {
  const { t } = useVisit();
  const { strategy, viewerRating, metrics, title } = caseStudy;
  const { outcomeHtml, lessonsHtml, skillsGainedHtml } = strategy;
  return (
    <Frame frame={found} class="reveal">
      <Crumbs
        above={[
          { href: '/case-studies', label: t('cases.shelf') },
          { href: pathOf(caseStudy), label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>{t('ratings.revealTitle')}</h1>
      <Done name="rated">{t('ratings.doneRated')}</Done>
      <div class="facing">
        <section aria-labelledby="predicted">
          <h2 id="predicted">{t('ratings.youPredicted')}</h2>
          {viewerRating?.comment ? (
            <p class="prose lines" dir="auto">
              {viewerRating.comment}
            </p>
          ) : (
            <p>{t('ratings.noPrediction')}</p>
          )}
        </section>
        <section class="came" aria-labelledby="came">
          <h2 id="came">{t('ratings.whatCame')}</h2>
          {outcomeHtml ? <Prose html={outcomeHtml} /> : <p>{t('ratings.noOutcome')}</p>}
          {metrics.length > 0 && <Sums caseStudy={caseStudy} />}
        </section>
      </div>
      <YoursAndTheirs caseStudy={caseStudy} />
      {lessonsHtml && (
        <section class="part" aria-labelledby="lessons">
          <h2 id="lessons">{t('cases.lessons')}</h2>
          <Prose html={lessonsHtml} />
        </section>
      )}
      {skillsGainedHtml && (
        <section class="part" aria-labelledby="skills">
          <h2 id="skills">{t('cases.skills')}</h2>
          <Prose html={skillsGainedHtml} />
        </section>
      )}
      <p class="actions">
        <a class="button main" href={pathOf(caseStudy)}>
          {t('ratings.readOn')}
        </a>
      </p>
    </Frame>
  );
}

function Sums({ caseStudy }: { caseStudy: RevealedCaseStudy }) {
  const visit = useVisit();
  const { t, number } = visit;
  return (
    <dl class="sums">
      {caseStudy.metrics.map(({ id, name, unit, total, lift, baseline }) => (
        <div key={id}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            {number(total, 2)} <bdi>{unit}</bdi>
            {typeof lift === 'number' && (
              <>
                {' · '}
                {t('cases.liftOf', { lift: spellLift(visit, lift), baseline: number(baseline as number, 2) })}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One's own scores beside what all gave. */
function YoursAndTheirs({ caseStudy }: { caseStudy: RevealedCaseStudy }) {
  const visit = useVisit();
  const { t } = visit;
  const { viewerRating, ratingSummary } = caseStudy;
  const theirs = new Map(ratingSummary.criteria.map((one) => [one.criterion.key, one]));
  return (
    <section class="part" aria-labelledby="beside-others">
      <h2 id="beside-others">{t('ratings.besideOthers')}</h2>
      <Scrolls label={t('ratings.byCriterion')}>
        <table class="points">
          <thead>
            <tr>
              <th scope="col">{t('ratings.criterion')}</th>
              <th scope="col">{t('ratings.you')}</th>
              <th scope="col">{t('ratings.everybody', { count: ratingSummary.count })}</th>
            </tr>
          </thead>
          <tbody>
            {viewerRating?.scores.map(({ criterion, score }) => {
              const all = theirs.get(criterion.key);
              return (
                <tr key={criterion.id}>
                  <th scope="row">
                    <bdi>{criterion.title}</bdi>
                    {all?.contested && <span class="flag"> · {t('ratings.disagree')}</span>}
                  </th>
                  <td>{score}</td>
                  <td>{spellScore(visit, all?.mean)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

/** Asks to see the outcome without rating first, and says what that gives up. */
export function AskToRevealPage({ found, caseStudy, problem }: RevealProps) {
  const { t } = useVisit();
  const { title, blindUntil, viewerCan, id } = caseStudy;
  const path = pathOf(caseStudy);
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/case-studies', label: t('cases.shelf') },
          { href: path, label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>{t('ratings.askTitle')}</h1>
      <ProblemSummary problem={problem} />
      <p>
        {t('ratings.askIntro')}
        {blindUntil && (
          <>
            {' '}
            {t('ratings.askUntil')} <Time at={blindUntil} />.
          </>
        )}
      </p>
      <PostForm action={`${path}/reveal`}>
        <OnceKey />
        <input type="hidden" name="caseStudyId" value={id} />
        <p class="actions">
          {viewerCan.rate && (
            <a class="button main" href={`${path}/rate`}>
              {t('ratings.rateBlind')}
            </a>
          )}
          <button type="submit">{t('ratings.seeOutcome')}</button>
        </p>
      </PostForm>
    </Frame>
  );
}
