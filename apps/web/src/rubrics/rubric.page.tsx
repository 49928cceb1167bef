import type { RubricPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done } from '../ui/form.js';

interface RubricProps {
  readonly found: RubricPageQuery;
  readonly rubric: NonNullable<RubricPageQuery['rubric']>;
}

/** One version of a rubric, with what each score means, and its other versions. */
export function RubricPage({ found, rubric }: RubricProps) {
  const { t } = useVisit();
  const { id, title, version, current, criteria, viewerCanChange } = rubric;
  return (
    <Frame frame={found}>
      <Crumbs above={[{ href: '/rubrics', label: t('rubrics.title') }]} />
      <h1 dir="auto">{title}</h1>
      <p class="byline">
        {t('rubrics.version', { version })} · {t(current ? 'rubrics.isCurrent' : 'rubrics.isFormer')}
      </p>
      <Done name="written">{t('rubrics.written')}</Done>
      {viewerCanChange && (
        <p class="actions">
          <a class="button" href={`/rubrics/${id}/edit`}>
            {t('rubrics.edit')}
          </a>
        </p>
      )}
      {criteria.map((criterion) => (
        <Criterion key={criterion.id} criterion={criterion} />
      ))}
      <Versions versions={found.rubricVersions} shown={id} />
    </Frame>
  );
}

function Criterion({ criterion }: { criterion: RubricProps['rubric']['criteria'][number] }) {
  const { t, number } = useVisit();
  const { key, title, description, weight, levels } = criterion;
  return (
    <section aria-labelledby={`criterion-${key}`} class="part">
      <h2 id={`criterion-${key}`} dir="auto">
        {title}
      </h2>
      <p class="byline">{t('rubrics.weighs', { weight: number(weight, 3) })}</p>
      <p dir="auto">{description}</p>
      <dl class="facts">
        {levels.map((level) => (
          <div key={level.score}>
            <dt>{t('rubrics.level', { score: level.score })}</dt>
            <dd dir="auto">{level.description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Versions({ versions, shown }: { versions: RubricPageQuery['rubricVersions']; shown: string }) {
  const { t, number } = useVisit();
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" class="part">
      <h2 id="versions">{t('rubrics.versions')}</h2>
      <p>{t('rubrics.versionsLead')}</p>
      <ol class="list" role="list">
        {versions.map(({ id, version, current, criteria }) => (
          <li key={id}>
            <a href={`/rubrics/${id}`} aria-current={id === shown ? 'page' : undefined}>
              {t('rubrics.version', { version })}
            </a>
            {current && ` · ${t('rubrics.isCurrent')}`}
            <p dir="auto">{criteria.map((one) => `${one.title} (${number(one.weight, 3)})`).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
