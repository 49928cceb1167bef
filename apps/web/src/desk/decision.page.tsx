import type { DecisionPageQuery, JudgedDecisionFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { ProblemSummary } from '../ui/form.js';
import { DecisionLine, UndoForm } from './decisions.js';
import { DoneStrip } from './done-strip.js';
import { JudgedHead } from './judged.js';
import type { DeskPlace } from './place.js';
import { ResolvePart } from './resolve-form.js';
import { deskPathOf } from './wording.js';

interface DecisionPageProps {
  readonly found: DecisionPageQuery;
  readonly decision: JudgedDecisionFragment;
  readonly place: DeskPlace;
  readonly problem: Problem | undefined;
}

/** One decision with all that belongs to it, and the way back from it. */
export function DecisionPage({ found, decision, place, problem }: DecisionPageProps) {
  const { t } = useVisit();
  const { id, undone, appeal } = decision;
  const item = deskPathOf(decision);
  return (
    <Frame frame={found}>
      <Crumbs above={[{ href: '/desk', label: t('desk.title') }]} />
      <h1>{t('desk.decisionTitle')}</h1>
      <DoneStrip place={place} />
      <ProblemSummary problem={problem} />
      <JudgedHead decision={decision} />
      {!appeal && <DecisionLine decision={decision} />}
      {appeal && (
        <ResolvePart
          decision={decision}
          place={place}
          back={`/desk/decisions/${id}`}
          next={null}
          problem={problem}
          isAdmin={found.viewer?.isAdmin ?? false}
        />
      )}
      <div class="actions">
        {!undone && <UndoForm field={{ name: 'decisionId', value: id }} place={place} />}
        {item && <a href={item}>{t('desk.toItem')}</a>}
      </div>
    </Frame>
  );
}
