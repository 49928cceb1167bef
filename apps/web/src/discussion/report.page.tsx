import type { ReportReason } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { AreaField, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import type { Addressed } from './addressed.js';
import { AnsweredText } from './reply.page.js';

export const REPORT_REASONS: readonly ReportReason[] = [
  'HARASSMENT',
  'PRIVACY',
  'SPAM',
  'OFF_TOPIC',
  'COPYRIGHT',
  'MISINFORMATION',
  'OTHER',
];

interface ReportPageProps {
  readonly found: Addressed;
  readonly problem: Problem | undefined;
}

export function ReportPage({ found, problem }: ReportPageProps) {
  const { t, form } = useVisit();
  const { threadId, number, path, subject, text } = found;
  const wrong = problem?.fields.get('reason');
  useFieldName('reason', t('discussion.reportReason'));
  return (
    <Frame frame={found.frame}>
      <Crumbs above={[{ href: path, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.reportHeading')}</h1>
      <ProblemSummary problem={problem} />
      <p>{t('discussion.reportHint')}</p>
      <PostForm action={`/threads/${threadId}/replies/${number}/report`}>
        <OnceKey />
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
        <p class="actions">
          <button type="submit" class="button main">
            {t('discussion.report')}
          </button>
          <a href={path}>{t('discussion.close')}</a>
        </p>
      </PostForm>
      <AnsweredText text={text} />
    </Frame>
  );
}
