import { limits } from '#kernel';
import type { NewRubricPageQuery, RubricPreviewQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { Fieldset } from '../ui/fieldset.js';
import { AreaField, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Rows } from '../ui/rows.js';
import { type CriterionRow, LEVELS, type WrittenRubric } from './rubric-form.js';

type Preview = RubricPreviewQuery['rubricPreview'];

interface RubricEditProps {
  readonly frame: NewRubricPageQuery;
  readonly rubric: WrittenRubric;
  readonly title: string;
  readonly action: string;
  readonly problem: Problem | undefined;
  /** What saving would do, where somebody has to agree to it. */
  readonly preview: Preview | undefined;
  /** What it was opened over; none for a new one. */
  readonly opened?: string;
  /** Whether somebody else has written since. */
  readonly stale?: boolean | undefined;
}

/** Writes a rubric, with levels and weights. What it would discard is said before it does. */
export function RubricEditPage({ frame, rubric, title, action, problem, preview, opened, stale }: RubricEditProps) {
  const { t } = useVisit();
  const { criteria } = rubric;
  return (
    <Frame frame={frame}>
      <Crumbs above={[{ href: '/rubrics', label: t('rubrics.title') }]} />
      <h1>{title}</h1>
      <p class="lead">{t('rubrics.editLead')}</p>
      <ProblemSummary problem={problem} />
      {stale && (
        <p>
          <a href={action.replace(/\/edit$/, '')}>{t('rubrics.changedLook')}</a>
        </p>
      )}
      <PostForm action={action}>
        <OnceKey />
        {opened !== undefined && <input type="hidden" name="opened" value={opened} />}
        {/* What Enter presses in a field: the first button of a form. */}
        <button type="submit" class="vh" tabIndex={-1} aria-hidden="true">
          {t('rubrics.save')}
        </button>
        {preview && <Agree preview={preview} rubric={rubric} />}
        <TextField
          name="title"
          label={t('rubrics.name')}
          hint={t('rubrics.nameHint')}
          value={rubric.title}
          problem={problem?.fields.get('title')}
          required
        />
        <Fieldset name="criteria" legend={t('rubrics.criteria')} problem={problem?.fields.get('criteria')}>
          <Rows
            name="criteria"
            rows={criteria}
            action={action}
            legend={(row, at) =>
              row.title
                ? t('rubrics.criterionNamed', { number: at + 1, title: row.title })
                : t('rubrics.criterion', { number: at + 1 })
            }
            remove={(row, at) => ({
              label: t('rubrics.remove'),
              named: t('rubrics.removeNamed', { title: row.title || t('rubrics.criterion', { number: at + 1 }) }),
            })}
            add={criteria.length < limits.criteriaPerRubric ? t('rubrics.add') : undefined}
          >
            {(row, at) => <CriterionFields row={row} at={at} action={action} problem={problem} />}
          </Rows>
        </Fieldset>
        <p class="actions">
          <button type="submit" class="button main">
            {t('rubrics.save')}
          </button>
          <a href="/rubrics">{t('rubrics.cancel')}</a>
        </p>
      </PostForm>
    </Frame>
  );
}

interface CriterionFieldsProps {
  readonly row: CriterionRow;
  readonly at: number;
  readonly action: string;
  readonly problem: Problem | undefined;
}

function CriterionFields({ row, at, action, problem }: CriterionFieldsProps) {
  const { t } = useVisit();
  const field = (name: string) => `criteria.${at}.${name}`;
  const of = (name: string) => problem?.fields.get(field(name));
  const named = (label: string) => `${t('rubrics.criterion', { number: at + 1 })}: ${label}`;
  const { least, most } = limits.criterionWeight;
  return (
    <>
      <input type="hidden" name={field('key')} value={row.key} />
      <TextField
        name={field('title')}
        label={t('rubrics.criterionTitle')}
        called={named(t('rubrics.criterionTitle'))}
        value={row.title}
        problem={of('title')}
      />
      <AreaField
        name={field('description')}
        label={t('rubrics.criterionText')}
        called={named(t('rubrics.criterionText'))}
        value={row.description}
        problem={of('description')}
        rows={3}
      />
      <TextField
        name={field('weight')}
        label={t('rubrics.weight')}
        called={named(t('rubrics.weight'))}
        hint={t('rubrics.weightHint', { least, most })}
        inputmode="decimal"
        value={row.weight}
        problem={of('weight')}
      />
      <Fieldset
        name={field('levels')}
        legend={t('rubrics.levels')}
        hint={t('rubrics.levelsHint')}
        problem={of('levels')}
      >
        {LEVELS.map((score) => (
          <AreaField
            key={score}
            name={field(`level-${score}`)}
            label={t('rubrics.level', { score })}
            called={named(t('rubrics.level', { score }))}
            value={row.levels[score - 1]}
            rows={2}
          />
        ))}
      </Fieldset>
      {at > 0 && (
        <button
          type="submit"
          name="do"
          value={`up.criteria.${at}`}
          formaction={`${action}#criteria.${at - 1}`}
          formNoValidate
          class="slight"
          aria-label={t('rubrics.upNamed', { title: row.title || t('rubrics.criterion', { number: at + 1 }) })}
        >
          {t('rubrics.up')}
        </button>
      )}
    </>
  );
}

/** What saving does, and the button that agrees to it. Whatever is changed below is looked at anew. */
function Agree({ preview, rubric }: { preview: Preview; rubric: WrittenRubric }) {
  const { t, number } = useVisit();
  const { outcome, current, ratingCount, caseStudyCount } = preview;
  const kept = new Map(rubric.criteria.map(({ key, weight }) => [key, Number(weight.replace(',', '.'))]));
  const gone = current?.criteria.filter(({ key }) => !kept.has(key)) ?? [];
  const weighed = current?.criteria.filter(({ key, weight }) => kept.has(key) && kept.get(key) !== weight) ?? [];
  return (
    <section class="waits" aria-labelledby="agree" tabIndex={-1} data-focus>
      <h2 id="agree">
        {t(`rubrics.outcome-${outcome}`, {
          title: current?.title ?? rubric.title,
          version: (current?.version ?? 0) + 1,
        })}
      </h2>
      <ul>
        {outcome === 'NEXT_VERSION' && (
          <li>
            {ratingCount === 0
              ? t('rubrics.discardsNone')
              : t('rubrics.discards', { ratings: ratingCount, caseStudies: caseStudyCount })}
          </li>
        )}
        {gone.length > 0 && <li>{t('rubrics.gone', { titles: gone.map(({ title }) => title).join(', ') })}</li>}
        {weighed.map(({ key, title, weight }) => (
          <li key={key}>
            {t('rubrics.weighed', { title, before: number(weight, 3), after: number(kept.get(key) ?? 0, 3) })}
          </li>
        ))}
        {outcome === 'NEW' && <li>{t('rubrics.newBeside')}</li>}
        {outcome === 'REWORDED' && <li>{t('rubrics.rewordsOther')}</li>}
      </ul>
      <p class="actions">
        <button type="submit" name="do" value={`save.${outcome}.${current?.id ?? ''}`} class="button main">
          {t('rubrics.agree')}
        </button>
      </p>
    </section>
  );
}
