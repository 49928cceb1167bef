import type { ComponentChildren } from 'preact';
import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';

interface ParticipationFrameProps {
  readonly frame: FrameFragment;
  readonly course: { readonly slug: string; readonly title: string };
  readonly title: ComponentChildren;
  /** Which part of the course's participation it is; none for one member's page. */
  readonly part?: 'progress' | 'graph';
  readonly children: ComponentChildren;
}

/** What all pages of a course's participation have around them. */
export function ParticipationFrame({ frame, course, title, part, children }: ParticipationFrameProps) {
  const { t } = useVisit();
  const { slug } = course;
  const home = `/courses/${slug}/participation`;
  const above = [
    { href: '/courses', label: t('frame.courses') },
    { href: `/courses/${slug}`, label: <bdi>{course.title}</bdi> },
    ...(part ? [] : [{ href: home, label: t('participation.title') }]),
  ];
  return (
    <Frame frame={frame} class="participation">
      <Crumbs above={above} />
      <h1>{title}</h1>
      {part && (
        <nav class="quiet tabs" aria-label={t('participation.parts')}>
          <a href={home} aria-current={part === 'progress' ? 'page' : undefined}>
            {t('participation.progress')}
          </a>
          <a href={`/courses/${slug}/replies`} aria-current={part === 'graph' ? 'page' : undefined}>
            {t('participation.graph')}
          </a>
        </nav>
      )}
      {children}
    </Frame>
  );
}
