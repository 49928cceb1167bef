import type { ProfileNoticeFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';

/** Tells a member that others are not shown what they wrote of themselves last, and why. */
export function ProfileNotice({ profile }: { profile: ProfileNoticeFragment }) {
  const { t } = useVisit();
  const { state, heldBecause, decision } = profile;
  if (state === 'VISIBLE') return null;
  return (
    <div class="notice" id="profile-notice">
      <p>{t(`members.profile-${state}`)}</p>
      {heldBecause.length > 0 && (
        <ul lang="en">
          {heldBecause.map((because) => (
            <li key={because} dir="auto">
              {because}
            </li>
          ))}
        </ul>
      )}
      {state !== 'HELD' && decision && (
        <>
          <p>
            <b>{t('notifications.reason')}:</b> <bdi>{decision.reason}</bdi>
          </p>
          {decision.appealUntil && (
            <p>
              <a href="/notifications">{t('members.appealProfile')}</a>
            </p>
          )}
        </>
      )}
    </div>
  );
}
