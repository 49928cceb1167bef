import type { RatePageQuery } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { AreaField, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { pathOf } from './case-study.head.js';
import { BEFORE, StrategyParts } from './strategy.js';

export type RatedCaseStudy = NonNullable<RatePageQuery['caseStudy']>;
export type RubricOnPage = RatePageQuery['rubrics'][number];
type Criterion = RubricOnPage['criteria'][number];

interface RateProps {
  readonly found: RatePageQuery;
  readonly caseStudy: RatedCaseStudy;
  readonly rubric: RubricOnPage;
  readonly problem: Problem | undefined;
}

/** The rubric as a form: a group of five levels for each criterion, each level with what can be observed there. */
export function RatePage({ found, caseStudy, rubric, problem }: RateProps) {
  const { t, form, request } = useVisit();
  const { title, strategy, viewerRating, outcomeShown } = caseStudy;
  const path = pathOf(caseStudy);
  const isBack = request.method === 'POST';
  const given = new Map(viewerRating?.scores.map((score) => [score.criterion.key, score]));
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/case-studies', label: t('cases.shelf') },
          { href: path, label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>{t(viewerRating ? 'ratings.changeTitle' : 'ratings.rateTitle')}</h1>
      <p class="byline">
        {t(outcomeShown ? 'ratings.rateIntro' : 'ratings.rateBlindIntro', { count: rubric.criteria.length })}
      </p>
      {viewerRating?.blind && <p class="hint">{t('ratings.staysBlind')}</p>}
      <details class="reminder">
        <summary>{t('ratings.reminder')}</summary>
        <StrategyParts strategy={strategy} parts={BEFORE} />
      </details>
      <ProblemSummary problem={problem} />
      <PostForm action={`${path}/rate`} class="rubric">
        <OnceKey />
        <input type="hidden" name="caseStudyId" value={caseStudy.id} />
        {rubric.criteria.map((criterion, at) => {
          const before = given.get(criterion.key);
          return (
            <CriterionField
              key={criterion.id}
              criterion={criterion}
              place={t('ratings.place', { place: at + 1, count: rubric.criteria.length })}
              score={isBack ? form.text(`score-${criterion.key}`) : String(before?.score ?? '')}
              why={isBack ? form.text(`why-${criterion.key}`) : (before?.rationale ?? '')}
              problem={problem}
            />
          );
        })}
        <AreaField
          name="comment"
          label={t(outcomeShown ? 'ratings.comment' : 'ratings.prediction')}
          hint={t(outcomeShown ? 'ratings.commentHint' : 'ratings.predictionHint')}
          value={isBack ? form.text('comment') : (viewerRating?.comment ?? '')}
          problem={problem?.fields.get('comment')}
          rows={4}
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t(viewerRating ? 'ratings.save' : outcomeShown ? 'ratings.send' : 'ratings.sendBlind')}
          </button>
          <a href={path}>{t('ratings.notNow')}</a>
        </p>
      </PostForm>
    </Frame>
  );
}

interface CriterionFieldProps {
  readonly criterion: Criterion;
  readonly place: string;
  readonly score: string;
  readonly why: string;
  readonly problem: Problem | undefined;
}

function CriterionField({ criterion, place, score, why, problem }: CriterionFieldProps) {
  const { t } = useVisit();
  const { key, title, description, levels } = criterion;
  const name = `score-${key}`;
  useFieldName(name, <bdi>{title}</bdi>);
  const missing = problem?.fields.get(name);
  const whyProblem = problem?.fields.get(`why-${key}`);
  return (
    <fieldset class={missing ? 'criterion has-problem' : 'criterion'} aria-describedby={`about-${key}`}>
      <legend>
        <span class="place">{place}</span> <bdi>{title}</bdi>
      </legend>
      <p class="hint" id={`about-${key}`} dir="auto">
        {description}
      </p>
      {missing && (
        <p class="field-problem" id={`${name}-problem`}>
          {missing}
        </p>
      )}
      <div class="levels">
        {levels.map((level, at) => (
          <label key={level.score} class="level">
            <input
              type="radio"
              // The summary of what is wrong leads to the group by its name.
              id={at === 0 ? name : `${name}-${level.score}`}
              name={name}
              value={level.score}
              checked={score === String(level.score)}
              required
              aria-describedby={missing ? `${name}-problem` : undefined}
            />
            <b>{level.score}</b>
            <span dir="auto">{level.description}</span>
          </label>
        ))}
      </div>
      <details class="why" open={why !== '' || whyProblem !== undefined}>
        <summary>
          {t('ratings.why')}
          <span class="vh">
            : <bdi>{title}</bdi>
          </span>
        </summary>
        <AreaField
          name={`why-${key}`}
          label={t('ratings.whyFor', { criterion: title })}
          value={why}
          problem={whyProblem}
          rows={3}
        />
      </details>
    </fieldset>
  );
}
