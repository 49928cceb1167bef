import { useVisit } from '../page/context.js';
import { promptName } from './prompt-name.js';
import type { Reflection } from './reflection.head.js';

/** Words a minute that somebody reads who takes their time. */
const PACE = 200;

/** The notes in the margin: what it belongs to, who sees it, what it is about. */
export function ReflectionNotes({ reflection }: { reflection: Reflection }) {
  const { t } = useVisit();
  const { prompt, course, audience, tags, caseStudies, wordCount } = reflection;
  return (
    <aside class="notes" aria-label={t('reflections.about')}>
      <dl>
        {prompt && (
          <div>
            <dt>{t('reflections.prompt')}</dt>
            <dd>
              <a href={`/prompts/${prompt.id}`}>
                <bdi>{promptName(prompt, t)}</bdi>
              </a>
            </dd>
          </div>
        )}
        {course && (
          <div>
            <dt>{t('reflections.course')}</dt>
            <dd>
              <a href={`/courses/${course.slug}`}>
                <bdi>{course.title}</bdi>
              </a>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('reflections.seenBy')}</dt>
          <dd>{t(`reflections.${audience}`)}</dd>
        </div>
        {tags.length > 0 && (
          <div>
            <dt>{t('ui.tags')}</dt>
            {tags.map(({ slug, label }) => (
              <dd key={slug}>
                <a href={`/tags/${slug}`}>
                  <bdi>{label}</bdi>
                </a>
              </dd>
            ))}
          </div>
        )}
        {caseStudies.length > 0 && (
          <div>
            <dt>{t('reflections.discusses')}</dt>
            {caseStudies.map(({ slug, title }) => (
              <dd key={slug}>
                <a href={`/case-studies/${slug}`}>
                  <bdi>{title}</bdi>
                </a>
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t('reflections.length')}</dt>
          <dd>{t('reflections.readIn', { minutes: Math.max(1, Math.round(wordCount / PACE)), words: wordCount })}</dd>
        </div>
      </dl>
    </aside>
  );
}
