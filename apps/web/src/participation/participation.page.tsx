import { limits } from '#kernel';
import type { ParticipationPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Pager } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { Told } from '../ui/told.js';
import { Matrix } from './matrix.js';
import { ParticipationFrame } from './participation-frame.js';
import { PromptTable } from './prompt-table.js';

export const SHOWN = ['all', 'missing', 'late', 'owing', 'quiet'] as const;

interface ParticipationPageProps {
  readonly found: ParticipationPageQuery;
  readonly show: (typeof SHOWN)[number];
  /** The prompt that the list is narrowed to. */
  readonly promptNumber: number | null;
  readonly now: Date;
}

/** How far the learners of a course are, who needs help first. */
export function ParticipationPage({ found, show, promptNumber, now }: ParticipationPageProps) {
  const { t } = useVisit();
  const { course, learnerCount, prompts, learners } = found.courseProgress;
  const chosen = prompts.find(({ prompt }) => prompt.number === promptNumber);
  return (
    <ParticipationFrame frame={found} course={course} title={t('participation.title')} part="progress">
      <p class="byline">{t('participation.learnerCount', { count: learnerCount })}</p>
      {learnerCount === 0 && <p>{t('participation.nobodyYet')}</p>}
      <section class="part" aria-labelledby="prompts">
        <h2 id="prompts">{t('participation.prompts')}</h2>
        {prompts.length === 0 ? (
          <p>{t('participation.noPrompts')}</p>
        ) : (
          <PromptTable prompts={prompts} learnerCount={learnerCount} now={now} />
        )}
      </section>
      {learnerCount > 0 && (
        <section class="part" aria-labelledby="learners">
          <div class="part-head">
            <h2 id="learners">{t('participation.learners')}</h2>
            <Tabs
              label={t('participation.show')}
              name="show"
              choices={SHOWN.map((one) => [one, t(`participation.show-${one}`)])}
              chosen={show}
              hash="#learners"
            />
          </div>
          {show !== 'all' && (
            <p>
              {t('participation.narrowedTo', { count: learners.totalCount, all: learnerCount })}{' '}
              {show === 'quiet' && t('participation.quietMeans', { days: limits.participation.quietDays })}
              {show !== 'quiet' && chosen && (
                <>
                  <Told
                    name="participation.ofPrompt"
                    values={{ number: chosen.prompt.number, title: <bdi>{chosen.prompt.title}</bdi> }}
                  />{' '}
                  <a href={`?show=${show}#learners`}>{t('participation.allPrompts')}</a>
                </>
              )}
            </p>
          )}
          <p class="hint">{t('participation.help')}</p>
          {learners.nodes.length === 0 ? (
            <p>{t('participation.noneFound')}</p>
          ) : (
            <Matrix slug={course.slug} prompts={prompts} learners={learners.nodes} now={now} />
          )}
          <Pager pageInfo={learners.pageInfo} />
        </section>
      )}
      <p class="quiet part">
        <a href={`/courses/${course.slug}/participation.csv`}>{t('participation.download')}</a>
        <a href={`/courses/${course.slug}/prompts.csv`}>{t('participation.downloadPrompts')}</a>
      </p>
    </ParticipationFrame>
  );
}
