import type { DeskCourseFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Tabs } from '../ui/tabs.js';
import type { DeskPlace } from './place.js';

/** One of the courses that the viewer moderates, or all; nothing where there is no choice. */
export function CourseFilter({ courses, place }: { courses: readonly DeskCourseFragment[]; place: DeskPlace }) {
  const { t } = useVisit();
  if (courses.length < 2) return null;
  return (
    <Tabs
      label={t('desk.courses')}
      name="course"
      choices={[['', t('desk.allCourses')], ...courses.map(({ slug, title }) => [slug, title] as const)]}
      chosen={place.course ?? ''}
    />
  );
}
