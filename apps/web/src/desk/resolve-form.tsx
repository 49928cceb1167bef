import { limits } from '#kernel';
import type { DeskDecisionFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { DecisionLine } from './decisions.js';
import type { OpenItem } from './open-item.js';
import { type DeskPlace, spellPlace } from './place.js';

interface ResolveFormProps {
  readonly open: OpenItem;
  readonly place: DeskPlace;
  readonly next: string | null;
  readonly problem: Problem | undefined;
}

/** The appeals against what was decided about an item, each with both sides. Whoever decided leaves it to a colleague. */
export function ResolveForm({ open, place, next, problem }: ResolveFormProps) {
  const waiting = open.decisions.filter(({ appeal }) => appeal && appeal.outcome === null);
  return (
    <>
      {waiting.map((decision) => (
        <ResolvePart
          key={decision.id}
          decision={decision}
          back={`/desk/${open.id}`}
          {...{ place, next, problem }}
          isAdmin={open.frame.viewer?.isAdmin ?? false}
        />
      ))}
    </>
  );
}

interface ResolvePartProps {
  readonly decision: DeskDecisionFragment;
  readonly place: DeskPlace;
  /** Where it leads, and what comes after it. */
  readonly back: string;
  /** Of those who decided themselves, only an admin who is the only one resolves it: the schema knows whether they are. */
  readonly isAdmin: boolean;
  readonly next: string | null;
  readonly problem: Problem | undefined;
}

/** What was decided and what is said against it, one beside the other, and what comes of it. */
export function ResolvePart({ decision, place, back, next, problem, isAdmin }: ResolvePartProps) {
  const { t, form, memberId } = useVisit();
  const { id, appeal, moderator } = decision;
  const { least, most } = limits.moderation.decisionCharacters;
  const own = problem !== undefined && form.text('decisionId') === id ? problem : undefined;
  const wrong = own?.fields.get('explanation');
  const field = `explanation-${id}`;
  useFieldName(own ? 'explanation' : field, t('desk.explanation'), field);
  if (!appeal) return null;
  return (
    <section class="appeal-case" aria-labelledby={`appeal-${id}`}>
      <h3 id={`appeal-${id}`}>{t('desk.appeal')}</h3>
      <div class="sides">
        <div>
          <h4>{t('desk.sideDecision')}</h4>
          <DecisionLine decision={decision} />
        </div>
        <div>
          <h4>{t('desk.sideAppeal')}</h4>
          <p>
            <Time at={appeal.createdAt} />
          </p>
          <p class="why" dir="auto">
            {appeal.statement}
          </p>
        </div>
      </div>
      {appeal.outcome !== null ? (
        <Outcome appeal={appeal} />
      ) : moderator?.id === memberId && !isAdmin ? (
        <p>{t('desk.ownToResolve')}</p>
      ) : (
        <PostForm action={`/desk/appeals/resolve${spellPlace(place)}`}>
          <OnceKey isAnother={!own} />
          <input type="hidden" name="decisionId" value={id} />
          <input type="hidden" name="back" value={back} />
          {next !== null && <input type="hidden" name="next" value={next} />}
          <div class={wrong ? 'field has-problem' : 'field'}>
            <label for={field}>{t('desk.explanation')}</label>
            <p class="hint" id={`${field}-hint`}>
              {t('desk.explanationHint', { least, most })}
            </p>
            <textarea
              id={field}
              name="explanation"
              dir="auto"
              rows={3}
              aria-invalid={wrong ? 'true' : undefined}
              aria-describedby={wrong ? `${field}-hint ${field}-problem` : `${field}-hint`}
              defaultValue={own ? form.text('explanation') : ''}
            />
            {wrong && (
              <p class="field-problem" id={`${field}-problem`}>
                {wrong}
              </p>
            )}
          </div>
          <p class="actions">
            <button type="submit" name="outcome" value="OVERTURNED" class="button">
              {t('desk.overturn')}
            </button>
            <button type="submit" name="outcome" value="UPHELD" class="button">
              {t('desk.uphold')}
            </button>
          </p>
        </PostForm>
      )}
    </section>
  );
}

function Outcome({ appeal }: { appeal: NonNullable<DeskDecisionFragment['appeal']> }) {
  const { t } = useVisit();
  const { outcome, explanation, decidedBy, decidedAt } = appeal;
  if (!outcome) return null;
  return (
    <>
      <p>
        <b>{t(`desk.outcome-${outcome}`)}</b>{' '}
        {decidedAt && <Told name="desk.by" values={{ who: <Name user={decidedBy} />, at: <Time at={decidedAt} /> }} />}
      </p>
      {explanation && (
        <p class="why" dir="auto">
          {explanation}
        </p>
      )}
    </>
  );
}
