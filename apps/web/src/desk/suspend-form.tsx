import { limits } from '#kernel';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { SUSPENSION_DAYS } from './actions.js';
import type { OpenItem } from './open-item.js';
import { type DeskPlace, spellPlace } from './place.js';
import { GivenReasons, ReasonField } from './reason-fields.js';

interface SuspendFormProps {
  readonly open: OpenItem;
  readonly place: DeskPlace;
  readonly problem: Problem | undefined;
}

/** Lets its author read but not write for a while, or write again. Only where the viewer may. */
export function SuspendForm({ open, place, problem }: SuspendFormProps) {
  const { t, form } = useVisit();
  const { record, courseId } = open;
  useFieldName('until', t('desk.days'), 'days');
  if (!record?.viewerCanSuspend) return null;
  const { user, suspendedUntil } = record;
  const days = form.text('days');
  return (
    <details class="suspend" open={problem !== undefined}>
      <summary>{suspendedUntil ? t('desk.lift') : t('desk.suspend')}</summary>
      <PostForm action={`/desk/${open.id}/suspend${spellPlace(place)}`}>
        <OnceKey isAnother={!problem || problem.code === 'CONFLICT'} />
        <p>
          {suspendedUntil ? (
            <Told name="desk.liftHint" values={{ who: <Name user={user} />, until: <Time at={suspendedUntil} /> }} />
          ) : (
            <Told name={courseId ? 'desk.suspendHint' : 'desk.suspendHintAll'} values={{ who: <Name user={user} /> }} />
          )}
        </p>
        {!suspendedUntil && (
          <div class="field">
            <label for="days">{t('desk.days')}</label>
            <select id="days" name="days">
              {SUSPENSION_DAYS.map((count) => (
                <option key={count} value={count} selected={days === String(count) || (days === '' && count === 7)}>
                  {t('desk.dayCount', { count })}
                </option>
              ))}
            </select>
          </div>
        )}
        <GivenReasons
          name="suspendGiven"
          reasons={open.reasons}
          actions={[suspendedUntil ? 'LIFT_SUSPENSION' : 'SUSPEND']}
        />
        <ReasonField
          name="suspendReason"
          problem={problem}
          hint={t('desk.suspendReasonHint', limits.moderation.decisionCharacters)}
        />
        <p class="actions">
          <button type="submit" name="action" value={suspendedUntil ? 'LIFT_SUSPENSION' : 'SUSPEND'}>
            {suspendedUntil ? t('desk.lift') : t('desk.suspend')}
          </button>
        </p>
      </PostForm>
    </details>
  );
}
