import { Controller, Param } from '@nestjs/common';
import { isId } from '#kernel';
import { AppealDocument, DecisionPageDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { OwnDecisionPage } from './own-decision.page.js';

const AT = 'decisions/:id';

/** What was decided about the reader, or about what they wrote: their side of it. */
@Controller()
export class OwnDecisionController {
  @Page(AT, { unkept: true })
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return this.answer(visit, id);
  }

  @Form(`${AT}/appeal`, { unkept: true })
  async appeal(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const { form } = visit;
    if (!isId(id)) throw new NoSuchPage();
    const input = {
      decisionId: id,
      statement: form.text('statement'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(AppealDocument, { input });
    return problem ? this.answer(visit, id, problem) : visit.seeOther(`/decisions/${id}?done=appealed`);
  }

  /** Moderators have a page of their own for it: to them, as to everybody else, there is none here. */
  private async answer(visit: Visit, id: string, problem?: Problem): Promise<string> {
    if (!isId(id)) throw new NoSuchPage();
    const found = await visit.ask(DecisionPageDocument, { id });
    const { decision } = found;
    if (!decision || decision.user?.id !== visit.memberId) throw new NoSuchPage();
    const page = <OwnDecisionPage {...{ found, decision, problem }} />;
    return visit.page({ title: visit.t('desk.ownTitle') }, page, problem ? 422 : 200);
  }
}
