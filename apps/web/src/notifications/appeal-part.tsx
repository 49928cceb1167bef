import { limits } from '#kernel';
import type { NoticeFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { Place } from './place.js';

interface AppealProps {
  readonly decision: NonNullable<NoticeFragment['decision']>;
  readonly place: URLSearchParams;
  readonly problem: Problem | undefined;
}

/** How a decision can be appealed, until when, and what has become of an appeal. */
export function AppealPart({ decision, place, problem }: AppealProps) {
  const { t } = useVisit();
  const { appeal, appealUntil } = decision;
  if (appeal) {
    return (
      <p>
        {t('notifications.appealed')} <Time at={appeal.createdAt} style="day" />.{' '}
        {appeal.outcome === null && t('notifications.appealWaits')}
      </p>
    );
  }
  return appealUntil && <AppealForm {...{ decision, place, problem }} until={appealUntil} />;
}

function AppealForm({ decision, place, problem, until }: AppealProps & { until: string }) {
  const { t, form } = useVisit();
  const { appealCharacters } = limits.moderation;
  const own = problem !== undefined && form.text('decisionId') === decision.id;
  const id = `statement-${decision.id}`;
  useFieldName(own ? 'statement' : id, t('notifications.statement'), id);
  const wrong = own ? problem.fields.get('statement') : undefined;
  return (
    <details class="appeal" open={own}>
      <summary>
        {t('notifications.appealUntil')} <Time at={until} />
      </summary>
      {own && <ProblemSummary problem={problem} />}
      <PostForm action="/notifications/appeal">
        <input type="hidden" name="decisionId" value={decision.id} />
        <OnceKey />
        <Place place={place} />
        <div class={wrong ? 'field has-problem' : 'field'}>
          <label for={id}>{t('notifications.statement')}</label>
          <p class="hint" id={`${id}-hint`}>
            {t('notifications.statementHint', appealCharacters)}
          </p>
          <textarea
            id={id}
            name="statement"
            dir="auto"
            required
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? `${id}-hint ${id}-problem` : `${id}-hint`}
            defaultValue={own ? form.text('statement') : ''}
          />
          {wrong && (
            <p class="field-problem" id={`${id}-problem`}>
              {wrong}
            </p>
          )}
        </div>
        <p class="actions">
          <button type="submit" class="button main">
            {t('notifications.appeal')}
          </button>
        </p>
      </PostForm>
    </details>
  );
}
