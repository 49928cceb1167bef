import type { RubricsPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';

/** The rubrics that case studies are rated by, each in its current version. */
export function RubricsPage({ found }: { found: RubricsPageQuery }) {
  const { t } = useVisit();
  return (
    <Frame frame={found}>
      <h1>{t('rubrics.title')}</h1>
      <p class="lead">{t('rubrics.lead')}</p>
      <ul class="list" role="list">
        {found.rubrics.map(({ id, title, version, builtIn, viewerCanChange, criteria }) => (
          <li key={id}>
            <h2>
              <a href={`/rubrics/${id}`} dir="auto">
                {title}
              </a>
            </h2>
            <p class="byline">
              {t('rubrics.version', { version })}
              {builtIn && ` · ${t('rubrics.builtIn')}`}
            </p>
            <p dir="auto">{criteria.map((one) => one.title).join(' · ')}</p>
            {viewerCanChange && (
              <p class="quiet">
                <a href={`/rubrics/${id}/edit`} aria-label={t('rubrics.editTitle', { rubric: title })}>
                  {t('rubrics.edit')}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {found.viewer?.canWriteRubrics && (
        <p class="actions">
          <a class="button main" href="/rubrics/new">
            {t('rubrics.newTitle')}
          </a>
        </p>
      )}
      <p>
        <a href="/help/rating">{t('rubrics.help')}</a>
      </p>
    </Frame>
  );
}
