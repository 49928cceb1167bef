import { limits } from '#kernel';
import type { OwnReasonFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm } from '../ui/form.js';
import { type DeskAction, KEYS } from './actions.js';
import type { OpenItem } from './open-item.js';
import { type DeskPlace, spellPlace } from './place.js';
import { beginningOf } from './wording.js';

interface DecideFormProps {
  readonly open: OpenItem;
  readonly place: DeskPlace;
  /** What is shown once it is decided; null where nothing is left. */
  readonly next: string | null;
  readonly problem: Problem | undefined;
}

/** One reason, and a button for each decision that would change something. Each is sent as it stands, without a script too. */
export function DecideForm({ open, place, next, problem }: DecideFormProps) {
  const { t, form } = useVisit();
  const { id, actions, currentRevision, waits, reasons } = open;
  const { least, most } = limits.moderation.decisionCharacters;
  const wrong = problem?.fields.get('reason');
  useFieldName('reason', t('desk.reason'));
  return (
    <PostForm action={`/desk/${id}/decide${spellPlace(place)}`} class="decide" id="decide">
      <h3>{waits ? t('desk.decide') : t('desk.decideAnew')}</h3>
      {!waits && <p>{t('desk.decideAnewHint')}</p>}
      <OnceKey isAnother={problem?.code === 'CONFLICT'} />
      <input type="hidden" name="revision" value={currentRevision} />
      {!waits && <input type="hidden" name="anew" value="yes" />}
      {next !== null && <input type="hidden" name="next" value={next} />}
      <Given reasons={reasons} actions={actions} />
      <div class={wrong ? 'field has-problem' : 'field'}>
        <label for="reason">{t('desk.reason')}</label>
        <p class="hint" id="reason-hint">
          {t('desk.reasonHint', { least, most })}
        </p>
        <textarea
          id="reason"
          name="reason"
          dir="auto"
          rows={3}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'reason-hint reason-problem' : 'reason-hint'}
          defaultValue={problem ? form.text('reason') : ''}
        />
        {wrong && (
          <p class="field-problem" id="reason-problem">
            {wrong}
          </p>
        )}
      </div>
      <p class="actions decisions">
        {actions.map((action) => (
          <button
            key={action}
            type="submit"
            name="action"
            value={action}
            class="button"
            data-key={KEYS[action]}
            aria-keyshortcuts={KEYS[action]}
          >
            {t(`desk.do-${action}`)} <Key>{KEYS[action]}</Key>
          </button>
        ))}
      </p>
    </PostForm>
  );
}

/** Reasons that the viewer gave before, and for what does no harm one that is there from the start. The first that is chosen counts where none is typed. */
function Given({ reasons, actions }: { reasons: readonly OwnReasonFragment[]; actions: readonly DeskAction[] }) {
  const { t } = useVisit();
  const groups = actions.map((action) => {
    const own = reasons.filter((one) => one.action === action).map(({ reason }) => reason);
    const usual = action === 'APPROVE' || action === 'DISMISS' ? [t(`desk.usual-${action}`)] : [];
    return { action, texts: [...new Set([...own, ...usual])].slice(0, 8) };
  });
  return (
    <div class="field given">
      <label for="given">{t('desk.given')}</label>
      <select id="given" name="given">
        <option value="">{t('desk.givenNone')}</option>
        {groups.map(
          ({ action, texts }) =>
            texts.length > 0 && (
              <optgroup key={action} label={t(`desk.do-${action}`)} data-action={action}>
                {texts.map((text) => (
                  <option key={text} value={text} dir="auto">
                    {beginningOf(text, 90)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </div>
  );
}

/** A key that does the same, as long as shortcuts are on; where no script runs it is not shown. */
export function Key({ children }: { children: string }) {
  const { settings } = useVisit();
  if (settings.shortcuts === 'off') return null;
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}
