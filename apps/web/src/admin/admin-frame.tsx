import type { ComponentChildren } from 'preact';
import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';

/** The parts of the installation's office, as their addresses and the catalogue call them. */
export const ADMIN_PARTS = ['members', 'handles', 'jobs', 'mail', 'log', 'name'] as const;

interface AdminFrameProps {
  readonly frame: FrameFragment;
  readonly title: ComponentChildren;
  readonly part?: (typeof ADMIN_PARTS)[number];
  /** Pages between the part and this one. */
  readonly above?: ReadonlyArray<{ href: string; label: ComponentChildren }>;
  readonly children: ComponentChildren;
}

/** What stands around every page of the installation's office. Whoever reads the log alone is shown no way to the rest. */
export function AdminFrame({ frame, title, part, above = [], children }: AdminFrameProps) {
  const { t } = useVisit();
  const isAdmin = frame.viewer?.isAdmin === true;
  return (
    <Frame frame={frame}>
      {isAdmin && part && <Crumbs above={[{ href: '/admin', label: t('admin.title') }, ...above]} />}
      <h1>{title}</h1>
      {isAdmin && (
        <nav class="quiet tabs" aria-label={t('admin.parts')}>
          {ADMIN_PARTS.map((one) => (
            <a key={one} href={`/admin/${one}`} aria-current={one === part ? 'true' : undefined}>
              {t(`admin.${one}`)}
            </a>
          ))}
        </nav>
      )}
      {children}
    </Frame>
  );
}
