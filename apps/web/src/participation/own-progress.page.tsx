import { PromptDates, PromptLink, PromptOwed } from '../courses/prompt-line.js';
import { standingOf } from '../courses/standing.js';
import type { OwnProgressPageQuery, ReflectionsOfLearnerQuery } from '../generated/documents.js';
import { ReflectionLine } from '../home/reflection-line.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Pager } from '../ui/list.js';

interface OwnProgressPageProps {
  readonly found: OwnProgressPageQuery;
  readonly course: NonNullable<OwnProgressPageQuery['course']>;
  readonly reflections: ReflectionsOfLearnerQuery['reflections'];
  readonly now: Date;
}

/** A learner's own course at a glance. */
export function OwnProgressPage({ found, course, reflections, now }: OwnProgressPageProps) {
  const { t } = useVisit();
  return (
    <Frame frame={found} class="participation">
      <Crumbs
        above={[
          { href: '/courses', label: t('frame.courses') },
          { href: `/courses/${course.slug}`, label: <bdi>{course.title}</bdi> },
        ]}
      />
      <h1>{t('participation.ownTitle')}</h1>
      <p class="lead">{t('participation.ownLead')}</p>
      <section class="part" aria-labelledby="prompts">
        <h2 id="prompts">{t('participation.prompts')}</h2>
        {course.prompts.length === 0 && <p>{t('courses.noPrompts')}</p>}
        <ol class="list prompts" role="list">
          {course.prompts.map((prompt) => {
            const { viewerProgress: progress, repliesRequired } = prompt;
            const onTime = progress?.onTime;
            return (
              <li key={prompt.id}>
                <h3>
                  <PromptLink prompt={prompt} />
                </h3>
                <p>
                  <PromptDates prompt={prompt} now={now} />
                </p>
                <p class={standingOf(prompt, now).owes ? 'owed' : undefined}>
                  <PromptOwed prompt={prompt} now={now} />
                </p>
                {onTime != null && <p>{t(onTime ? 'courses.onTime' : 'courses.late')}</p>}
                {progress?.owed && repliesRequired > 0 && (
                  <p>
                    {t('participation.ownReplies', {
                      peers: progress.distinctPeersRepliedTo,
                      required: repliesRequired,
                    })}
                  </p>
                )}
                {progress?.editedAfterClosing && <p>{t('courses.editedAfterClosing')}</p>}
              </li>
            );
          })}
        </ol>
      </section>
      <section class="part" aria-labelledby="reflections">
        <h2 id="reflections">{t('participation.ownReflections')}</h2>
        {reflections.nodes.length === 0 ? (
          <p>{t('participation.ownNothing')}</p>
        ) : (
          <ol class="list" role="list">
            {reflections.nodes.map((reflection) => (
              <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
            ))}
          </ol>
        )}
        <Pager pageInfo={reflections.pageInfo} />
      </section>
    </Frame>
  );
}
