import type { FrameFragment, OfficeCourseFragment, OfficeUnansweredQuery } from '../../generated/documents.js';
import { ReflectionLine } from '../../home/reflection-line.js';
import { useVisit } from '../../page/context.js';
import { Pager } from '../../ui/list.js';
import { OfficeFrame } from './office-frame.js';

interface UnansweredPageProps {
  readonly frame: FrameFragment;
  readonly course: OfficeCourseFragment;
  readonly reflections: OfficeUnansweredQuery['reflections'];
  readonly days: number;
  readonly now: Date;
}

/** What nobody but its author has answered for so many days, the longest waiting first. */
export function UnansweredPage({ frame, course, reflections, days, now }: UnansweredPageProps) {
  const { t } = useVisit();
  return (
    <OfficeFrame frame={frame} course={course} title={t('courseOffice.unanswered')} part="unanswered">
      <form class="inline-form">
        <label for="days">{t('courseOffice.days')}</label>
        <input id="days" name="days" value={days} inputMode="numeric" size={4} />
        <button type="submit">{t('participation.apply')}</button>
      </form>
      <h2 class="vh">{t('courseOffice.unansweredList')}</h2>
      {reflections.nodes.length === 0 ? (
        <p>{t('courseOffice.allAnswered', { count: days })}</p>
      ) : (
        <ol class="list" role="list">
          {reflections.nodes.map((reflection) => (
            <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
          ))}
        </ol>
      )}
      <Pager pageInfo={reflections.pageInfo} />
      <p class="quiet part">
        <a href={`/courses/${course.slug}/unanswered.csv?days=${days}`}>{t('participation.downloadUnanswered')}</a>
      </p>
    </OfficeFrame>
  );
}
