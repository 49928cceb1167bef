import type { LeavePageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Told } from '../ui/told.js';

interface LeavePageProps {
  readonly found: LeavePageQuery;
  readonly course: NonNullable<LeavePageQuery['course']>;
  readonly problem: Problem | undefined;
}

/** Says what leaving a course means, and has a button for it. */
export function LeavePage({ found, course: { id, slug, title, openToJoin }, problem }: LeavePageProps) {
  const { t } = useVisit();
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/courses', label: t('frame.courses') },
          { href: `/courses/${slug}`, label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>
        <Told name="courses.leaveTitle" values={{ course: <bdi>{title}</bdi> }} />
      </h1>
      <ProblemSummary problem={problem} />
      <ul>
        <li>{t('courses.leaveKeeps')}</li>
        <li>{t('courses.leaveLoses')}</li>
        <li>{t(openToJoin ? 'courses.leaveReturnsOpen' : 'courses.leaveReturnsCode')}</li>
      </ul>
      <PostForm action={`/courses/${slug}/leave`} class="actions">
        <OnceKey />
        <input type="hidden" name="courseId" value={id} />
        <button type="submit" class="button">
          {t('courses.leave')}
        </button>
        <a href={`/courses/${slug}`}>{t('courses.stay')}</a>
      </PostForm>
    </Frame>
  );
}
