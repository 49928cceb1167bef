import type { PromptPageQuery } from '../generated/documents.js';
import { ReflectionLine } from '../home/reflection-line.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Pager } from '../ui/list.js';
import { Moment } from '../ui/moment.js';
import { Tabs } from '../ui/tabs.js';
import { Prose } from '../ui/text.js';
import { PromptDates, PromptOwed } from './prompt-line.js';
import { standingOf } from './standing.js';

export const PROMPT_ORDERS = ['needs-reply', 'newest', 'oldest', 'active'] as const;
export const PROMPT_FILTERS = ['all', 'unanswered', 'unread'] as const;

interface PromptPageProps {
  readonly found: PromptPageQuery;
  readonly prompt: NonNullable<PromptPageQuery['prompt']>;
  readonly order: (typeof PROMPT_ORDERS)[number];
  readonly only: (typeof PROMPT_FILTERS)[number];
  readonly now: Date;
}

export function PromptPage({ found, prompt, order, only, now }: PromptPageProps) {
  const { t } = useVisit();
  const { course, title, number, viewerProgress: progress } = prompt;
  const { nodes, pageInfo } = found.reflections;
  const standing = standingOf(prompt, now);
  const canWrite = course.viewerRole != null && !standing.closed && !standing.upcoming;
  return (
    <Frame frame={found} class="with-notes">
      <div>
        <Crumbs
          above={[
            { href: '/courses', label: t('frame.courses') },
            { href: `/courses/${course.slug}`, label: <bdi>{course.title}</bdi> },
          ]}
        />
        <p class="kicker">{t('courses.promptNumber', { number })}</p>
        <h1 dir="auto">{title}</h1>
      </div>
      <Terms prompt={prompt} now={now} />
      <Prose html={prompt.instructionsHtml} class="prose instructions" />
      {progress && (
        <section class="waits" aria-labelledby="own">
          <h2 id="own">{t('courses.yourPart')}</h2>
          <p>
            <PromptOwed prompt={prompt} now={now} />
          </p>
          {progress.onTime === true && <p>{t('courses.onTime')}</p>}
          {progress.onTime === false && <p>{t('courses.late')}</p>}
          {progress.editedAfterClosing && <p>{t('courses.editedAfterClosing')}</p>}
          {standing.gated && (
            <p class="gate">
              {prompt.minimumWords ? t('courses.gateWords', { count: prompt.minimumWords }) : t('courses.gate')}
            </p>
          )}
          {canWrite && <WriteYours id={prompt.id} again={progress.published} />}
        </section>
      )}
      {!progress && canWrite && <WriteYours id={prompt.id} again={false} />}
      {!progress && prompt.postFirst && !standing.closed && <p class="gate">{t('courses.gateOfLearners')}</p>}
      <section aria-labelledby="reflections" class="part">
        <div class="part-head">
          <h2 id="reflections">{t('courses.answers')}</h2>
          <Tabs
            label={t('courses.only')}
            name="only"
            choices={PROMPT_FILTERS.map((one) => [one, t(`courses.only-${one}`)])}
            chosen={only}
            hash="#reflections"
          />
          <Tabs
            label={t('courses.order')}
            name="order"
            choices={PROMPT_ORDERS.map((one) => [one, t(`home.${one}`)])}
            chosen={order}
            hash="#reflections"
          />
        </div>
        {nodes.length === 0 ? (
          <p>
            {t(standing.gated ? 'courses.gatedEmpty' : only === 'all' ? 'courses.noAnswers' : 'courses.noneOfThese')}
          </p>
        ) : (
          <ol class="list" role="list">
            {nodes.map((reflection) => (
              <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
            ))}
          </ol>
        )}
        <Pager pageInfo={pageInfo} />
      </section>
    </Frame>
  );
}

function WriteYours({ id, again }: { id: string; again: boolean }) {
  const { t } = useVisit();
  return (
    <p>
      <a class={again ? 'button' : 'button main'} href={`/write?prompt=${id}`}>
        {t(again ? 'courses.writeAnother' : 'courses.writeYours')}
      </a>
    </p>
  );
}

/** Dates and what is asked, as notes in the margin. */
function Terms({ prompt, now }: { prompt: PromptPageProps['prompt']; now: Date }) {
  const { t, number } = useVisit();
  const { opensAt, dueAt, closesAt, minimumWords, repliesRequired } = prompt;
  const dates: ReadonlyArray<readonly [string, string | null | undefined]> = [
    [t('courses.termOpens'), standingOf(prompt, now).upcoming ? opensAt : null],
    [t('courses.termDue'), dueAt],
    [t('courses.termCloses'), closesAt],
  ];
  return (
    <aside class="notes" aria-label={t('courses.terms')}>
      <dl>
        {dates.map(
          ([label, at]) =>
            at && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Moment at={at} now={now} />
                </dd>
              </div>
            ),
        )}
        {!dueAt && !closesAt && (
          <div>
            <dt>{t('courses.termDue')}</dt>
            <dd>
              <PromptDates prompt={prompt} now={now} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('courses.termLength')}</dt>
          <dd>{minimumWords ? t('courses.atLeastWords', { count: minimumWords }) : t('courses.anyLength')}</dd>
        </div>
        <div>
          <dt>{t('courses.termReplies')}</dt>
          <dd>{repliesRequired > 0 ? t('courses.toPeers', { count: repliesRequired }) : number(0)}</dd>
        </div>
      </dl>
    </aside>
  );
}
