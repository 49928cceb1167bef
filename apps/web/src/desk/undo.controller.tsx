import { Controller } from '@nestjs/common';
import { isId } from '#kernel';
import { DecisionPageDocument, UndoDecisionDocument } from '../generated/documents.js';
import { NoSuchPage, Problem } from '../page/problem.js';
import { tellRefusal } from '../page/refusal.js';
import { Form, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { showDecision } from './decision.controller.js';
import { askDesk, enterDesk } from './door.js';
import { placeOf, spellPlace } from './place.js';
import { UndonePage } from './undone.page.js';
import { deskPathOf } from './wording.js';

/** Takes back one decision, or all of a bulk. */
@Controller()
export class UndoController {
  @Form('desk/undo', { unkept: true })
  async undo(@Visiting() visit: Visit): Promise<string> {
    await enterDesk(visit);
    const { form, t } = visit;
    const place = placeOf(visit.query);
    const [decisionId, batchId] = [form.text('decisionId'), form.text('batchId')];
    if (!isId(decisionId || batchId)) throw new NoSuchPage();
    const input = { ...(decisionId ? { decisionId } : { batchId }), idempotencyKey: form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(UndoDecisionDocument, { input });
    if (problem) {
      if (problem.code === 'NOT_FOUND' || problem.code === 'FORBIDDEN' || !decisionId) throw problem;
      return showDecision(visit, decisionId, problem);
    }
    if (decisionId) {
      if (form.flag('stay')) return visit.nothing();
      // What it was about waits again: it is looked at once more.
      const { decision } = await askDesk(visit, DecisionPageDocument, { id: decisionId });
      const done = spellPlace(place, { done: 'undone' });
      return visit.seeOther(`${(decision && deskPathOf(decision)) ?? `/desk/decisions/${decisionId}`}${done}`);
    }
    const { results } = data.undoDecision;
    const whys = results.flatMap(({ message, decision }) =>
      message === null
        ? []
        : [
            {
              decisionId: decision?.id ?? null,
              why: new Problem(tellRefusal({ message, extensions: { code: 'CONFLICT' } }, visit)).message,
            },
          ],
    );
    if (whys.length === 0) return visit.seeOther(`/desk${spellPlace(place, { done: 'undone' })}`);
    const { viewer } = await askDesk(visit, DecisionPageDocument, { id: '' });
    const page = <UndonePage frame={{ viewer }} place={place} whys={whys} count={results.length - whys.length} />;
    return visit.page({ title: t('desk.undoneTitle') }, page);
  }
}
