import { Controller, Param } from '@nestjs/common';
import { DiscardDraftDocument, DiscardPageDocument, DraftsPageDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { DiscardPage, DraftsPage } from './drafts.page.js';

/** What somebody has begun, and nobody else sees. */
@Controller()
export class DraftsController {
  @Page('drafts')
  async list(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    const found = await visit.ask(DraftsPageDocument, { after: visit.query.get('after') });
    return visit.page({ title: visit.t('writing.drafts') }, <DraftsPage found={found} />);
  }

  @Page('drafts/:id/discard')
  async confirm(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    return this.show(visit, id);
  }

  @Form('drafts/:id/discard')
  async discard(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const ifRevision = Number(visit.form.text('ifRevision')) || null;
    const idempotencyKey = visit.form.optional('idempotencyKey');
    const { problem } = await visit.send(DiscardDraftDocument, { input: { id, ifRevision, idempotencyKey } });
    return problem ? this.show(visit, id, problem) : visit.seeOther('/drafts?done=discarded');
  }

  private async show(visit: Visit, id: string, problem?: Problem): Promise<string> {
    const found = await visit.ask(DiscardPageDocument, { id });
    const { reflection } = found;
    if (reflection?.status !== 'DRAFT' || !reflection.viewerCan.remove) throw new NoSuchPage();
    const page = <DiscardPage found={found} draft={reflection} problem={problem} />;
    return visit.page({ title: visit.t('writing.discard') }, page, problem ? 422 : 200);
  }
}
