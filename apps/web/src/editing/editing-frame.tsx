import type { ComponentChildren } from 'preact';
import type { EditedCaseStudyFragment, FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';

export type EditingPart = 'edit' | 'figures' | 'pictures' | 'blind';

interface EditingFrameProps {
  readonly frame: FrameFragment;
  readonly caseStudy: EditedCaseStudyFragment;
  readonly part: EditingPart;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What stands around every page on which a case study is changed: which one, how far it is, and its other parts. */
export function EditingFrame({ frame, caseStudy, part, title, children }: EditingFrameProps) {
  const { t, path } = useVisit();
  const { slug, status, viewerCan, viewerCanOpenBlindRating } = caseStudy;
  const base = `/case-studies/${slug}`;
  const parts: ReadonlyArray<readonly [EditingPart, string]> = [
    ...(viewerCan.edit
      ? ([
          ['edit', t('editing.text')],
          ['figures', t('editing.figures')],
          ['pictures', t('editing.pictures')],
        ] as const)
      : []),
    ...(viewerCanOpenBlindRating || part === 'blind' ? ([['blind', t('editing.blind')]] as const) : []),
  ];
  const above = [
    { href: '/case-studies', label: t('frame.shelf') },
    { href: base, label: <bdi>{caseStudy.title}</bdi> },
  ];
  return (
    <Frame frame={frame} class="editing-page">
      <Crumbs above={above} />
      <h1>{title}</h1>
      <nav class="edit-parts" aria-label={t('editing.parts')}>
        <ul role="list">
          {parts.map(([name, label]) => (
            <li key={name}>
              <a
                href={`${base}/${name}`}
                aria-current={name !== part ? undefined : path.split('?')[0] === `${base}/${name}` ? 'page' : 'true'}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {status !== 'VISIBLE' && <p class="edit-state">{t(`editing.is${status}`)}</p>}
      {children}
    </Frame>
  );
}
