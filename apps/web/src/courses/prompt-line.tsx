import type { PromptStandingFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Moment } from '../ui/moment.js';
import { Told } from '../ui/told.js';
import { standingOf } from './standing.js';

interface PromptProps {
  readonly prompt: PromptStandingFragment;
  readonly now: Date;
}

/** A prompt's name with its number, as a link. */
export function PromptLink({
  prompt: { id, number, title },
}: {
  prompt: { id: string; number: number; title: string };
}) {
  return (
    <a href={`/prompts/${id}`}>
      <Told name="courses.promptTitle" values={{ number, title: <bdi>{title}</bdi> }} />
    </a>
  );
}

/** Until when it can be answered, in a sentence. */
export function PromptDates({ prompt, now }: PromptProps) {
  const { t } = useVisit();
  const { opensAt, dueAt, closesAt } = prompt;
  const { upcoming, closed, overdue } = standingOf(prompt, now);
  const moment = (at: string) => <Moment at={at} now={now} />;
  if (upcoming && opensAt) return <Told name="courses.opens" values={{ when: moment(opensAt) }} />;
  if (closed && closesAt) return <Told name="courses.closed" values={{ when: moment(closesAt) }} />;
  if (dueAt && !overdue) return <Told name="courses.due" values={{ when: moment(dueAt) }} />;
  if (dueAt && closesAt)
    return <Told name="courses.overdueUntil" values={{ due: moment(dueAt), closes: moment(closesAt) }} />;
  if (dueAt) return <Told name="courses.overdue" values={{ when: moment(dueAt) }} />;
  return closesAt ? (
    <Told name="courses.closes" values={{ when: moment(closesAt) }} />
  ) : (
    <span>{t('courses.noDate')}</span>
  );
}

/** What the learner owes it, in a sentence with a row of boxes; nothing for whoever does not learn in its course. */
export function PromptOwed({ prompt, now }: PromptProps) {
  const { t } = useVisit();
  const { viewerProgress: progress, repliesRequired, minimumWords } = prompt;
  if (!progress) return null;
  const { closed, repliesOwed } = standingOf(prompt, now);
  if (progress.complete) return <>{t('courses.complete')}</>;
  if (!progress.owed) return <>{t('courses.notOwed')}</>;
  if (!progress.published) {
    if (progress.words > 0 && minimumWords)
      return <>{t('courses.tooShort', { words: progress.words, minimum: minimumWords })}</>;
    if (closed) return <>{t('courses.missed')}</>;
    return <>{t('courses.notBegun', { replies: repliesOwed })}</>;
  }
  const done = repliesRequired - repliesOwed;
  return (
    <>
      <span class="progress" role="img" aria-label={t('courses.repliesDone', { done, required: repliesRequired })}>
        {Array.from({ length: repliesRequired }, (_, at) => (
          <i key={at} class={at < done ? 'full' : undefined} />
        ))}
      </span>
      {t('courses.repliesOwed', { count: repliesOwed })}
    </>
  );
}
