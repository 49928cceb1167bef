import type { ReportReason } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { AreaField } from '../ui/form.js';

const REPORT_REASONS: readonly ReportReason[] = [
  'HARASSMENT',
  'PRIVACY',
  'SPAM',
  'OFF_TOPIC',
  'COPYRIGHT',
  'MISINFORMATION',
  'OTHER',
];

/** The reason that was chosen; null for none. */
export function reasonIn(typed: string): ReportReason | null {
  return REPORT_REASONS.find((one) => one === typed) ?? null;
}

/** What is wrong with a text, or with a member, and what moderators should know. */
export function ReportFields({ problem }: { problem: Problem | undefined }) {
  const { t, form } = useVisit();
  const wrong = problem?.fields.get('reason');
  useFieldName('reason', t('discussion.reportReason'));
  return (
    <>
      <fieldset
        class={wrong ? 'field has-problem choices' : 'field choices'}
        id="reason"
        aria-describedby={wrong ? 'reason-problem' : undefined}
      >
        <legend>{t('discussion.reportReason')}</legend>
        {REPORT_REASONS.map((reason) => (
          <label key={reason} class="choice">
            <input type="radio" name="reason" value={reason} checked={form.text('reason') === reason} />{' '}
            {t(`discussion.report${reason}`)}
          </label>
        ))}
        {wrong && (
          <p class="field-problem" id="reason-problem">
            {wrong}
          </p>
        )}
      </fieldset>
      <AreaField
        name="note"
        label={t('discussion.reportNote')}
        hint={t('discussion.reportNoteHint')}
        rows={4}
        value={form.text('note')}
        problem={problem?.fields.get('note')}
      />
    </>
  );
}
