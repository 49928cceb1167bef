import { excerptOf } from '#kernel';
import type { ModerationAction, OwnReasonFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';

/** Reasons offered for one action. */
const OFFERED = 8;

interface GivenReasonsProps {
  readonly name: string;
  readonly reasons: readonly OwnReasonFragment[];
  readonly actions: readonly ModerationAction[];
}

/** Reasons that the viewer gave before, and for what does no harm one that is there from the start. The one that is chosen counts where none is typed. */
export function GivenReasons({ name, reasons, actions }: GivenReasonsProps) {
  const { t, form } = useVisit();
  const groups = actions.map((action) => {
    const own = reasons.filter((one) => one.action === action).map(({ reason }) => reason);
    const usual = action === 'APPROVE' || action === 'DISMISS' ? [t(`desk.usual-${action}`)] : [];
    return { action, texts: [...new Set([...own, ...usual])].slice(0, OFFERED) };
  });
  const chosen = form.text(name);
  return (
    <div class="field given">
      <label for={name}>{t('desk.given')}</label>
      <select id={name} name={name}>
        <option value="">{t('desk.givenNone')}</option>
        {groups.map(
          ({ action, texts }) =>
            texts.length > 0 && (
              <optgroup key={action} label={t(`desk.do-${action}`)} data-action={action}>
                {texts.map((text) => (
                  <option key={text} value={text} dir="auto" selected={chosen !== '' && text === chosen}>
                    {excerptOf(text, 90)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </div>
  );
}

interface ReasonFieldProps {
  readonly name: string;
  /** What its form was refused for: then it has what was typed. */
  readonly problem: Problem | undefined;
  /** Who reads it, and how long it may be. */
  readonly hint: string;
}

/** Why something is decided. */
export function ReasonField({ name, problem, hint }: ReasonFieldProps) {
  const { t, form } = useVisit();
  const wrong = problem?.fields.get(name);
  useFieldName(name, t('desk.reason'));
  return (
    <div class={wrong ? 'field has-problem' : 'field'}>
      <label for={name}>{t('desk.reason')}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      <textarea
        id={name}
        name={name}
        dir="auto"
        rows={3}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${name}-hint ${name}-problem` : `${name}-hint`}
        defaultValue={problem ? form.text(name) : ''}
      />
      {wrong && (
        <p class="field-problem" id={`${name}-problem`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
