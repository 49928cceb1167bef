import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Name } from '../ui/text.js';

/** What somebody is told who arrives: that they are somebody already, or what they are on the way to. */
export function Arriving({ frame, to }: { frame: FrameFragment; to: string }) {
  const { t } = useVisit();
  if (frame.viewer) {
    return (
      <p class="done">
        {t('members.signedInAs')} <Name user={frame.viewer.user} />. <a href={to}>{t('members.goOn')}</a>
      </p>
    );
  }
  return to.startsWith('/join/') ? <p>{t('members.joiningAfter')}</p> : null;
}
