import { limits } from '#kernel';
import type { DeskRecordFragment, OwnReasonFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { SUSPENSION_DAYS } from './actions.js';
import { GivenReasons, ReasonField } from './reason-fields.js';

interface SuspendFormProps {
  readonly record: DeskRecordFragment | null;
  /** Where it is sent to. */
  readonly action: string;
  /** Whether it holds within a course alone. */
  readonly isWithinCourse: boolean;
  readonly reasons: readonly OwnReasonFragment[];
  readonly problem: Problem | undefined;
  /** Whether it stands by itself, not with a text of theirs. */
  readonly alone?: boolean;
}

/** Lets somebody read but not write for a while, or write again. Only where the viewer may. */
export function SuspendForm({ record, action, isWithinCourse, reasons, problem, alone = false }: SuspendFormProps) {
  const { t, form } = useVisit();
  useFieldName('until', t('desk.days'), 'days');
  if (!record?.viewerCanSuspend) return null;
  const { user, suspendedUntil } = record;
  const days = form.text('days');
  const does = suspendedUntil ? t('desk.lift') : t(alone ? 'desk.do-SUSPEND' : 'desk.suspend');
  return (
    <details class="suspend" open={problem !== undefined}>
      <summary>{does}</summary>
      <PostForm action={action}>
        <OnceKey isAnother={!problem || problem.code === 'CONFLICT'} />
        <p>
          {suspendedUntil ? (
            <Told name="desk.liftHint" values={{ who: <Name user={user} />, until: <Time at={suspendedUntil} /> }} />
          ) : (
            <Told
              name={isWithinCourse ? 'desk.suspendHint' : 'desk.suspendHintAll'}
              values={{ who: <Name user={user} /> }}
            />
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
          reasons={reasons}
          actions={[suspendedUntil ? 'LIFT_SUSPENSION' : 'SUSPEND']}
        />
        <ReasonField
          name="suspendReason"
          problem={problem}
          hint={t('desk.suspendReasonHint', limits.moderation.decisionCharacters)}
        />
        <p class="actions">
          <button type="submit" name="action" value={suspendedUntil ? 'LIFT_SUSPENSION' : 'SUSPEND'}>
            {does}
          </button>
        </p>
      </PostForm>
    </details>
  );
}
