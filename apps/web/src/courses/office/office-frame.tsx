import type { ComponentChildren } from 'preact';
import type { FrameFragment, OfficeCourseFragment } from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import { Frame } from '../../page/frame.js';
import { NoSuchPage } from '../../page/problem.js';
import { Crumbs } from '../../ui/crumbs.js';

export const OFFICE_PARTS = ['prompts', 'invitation', 'people', 'unanswered', 'settings'] as const;

interface OfficeFrameProps {
  readonly frame: FrameFragment;
  readonly course: OfficeCourseFragment;
  readonly title: string;
  readonly part: (typeof OFFICE_PARTS)[number];
  readonly children: ComponentChildren;
}

/** What all pages of a course's office have around them. */
export function OfficeFrame({ frame, course, title, part, children }: OfficeFrameProps) {
  const { t } = useVisit();
  const home = `/courses/${course.slug}/office`;
  return (
    <Frame frame={frame} class="office">
      <Crumbs
        above={[
          { href: '/courses', label: t('frame.courses') },
          { href: `/courses/${course.slug}`, label: <bdi>{course.title}</bdi> },
        ]}
      />
      <h1>{title}</h1>
      <nav class="quiet tabs" aria-label={t('courseOffice.parts')}>
        {OFFICE_PARTS.map((one) => (
          <a
            key={one}
            href={one === 'prompts' ? home : `${home}/${one}`}
            aria-current={one === part ? 'true' : undefined}
          >
            {t(`courseOffice.${one}`)}
          </a>
        ))}
        {course.viewerCan.seeParticipation && (
          <a href={`/courses/${course.slug}/participation`}>{t('participation.title')}</a>
        )}
      </nav>
      {children}
    </Frame>
  );
}

/** The course, for whoever may change it; to everybody else there is no such page. */
export function managed<Course extends Pick<OfficeCourseFragment, 'viewerCan'>>(
  course: Course | null | undefined,
): Course {
  if (!course?.viewerCan.manage) throw new NoSuchPage();
  return course;
}
