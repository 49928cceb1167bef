import { Controller, Param } from '@nestjs/common';
import {
  WithdrawCaseStudyDocument,
  WithdrawReflectionDocument,
  WithdrawReplyDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { type Addressed, findAddressed } from './addressed.js';
import { WithdrawPage } from './withdraw.page.js';

const AT = 'threads/:threadId/replies/:number/withdraw';

/** Withdrawing a text: a reply, or with number 0 what its thread is about. */
@Controller()
export class WithdrawController {
  @Page(AT)
  async ask(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    return this.show(visit, await this.find(visit, threadId, number));
  }

  @Form(AT)
  async withdraw(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    const found = await this.find(visit, threadId, number);
    const { form } = visit;
    const input = {
      id: found.text.id,
      ifRevision: Number(form.text('ifRevision')) || null,
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await this.send(visit, found, input);
    if (problem) return this.show(visit, found, problem);
    if (found.number > 0) {
      const parent = 'parent' in found.text ? (found.text.parent?.number ?? 0) : 0;
      return visit.seeOther(`${found.subject.path}?done=withdrawn${parent > 0 ? `#r${parent}` : '#replies'}`);
    }
    return visit.seeOther(found.subject.kind === 'CaseStudy' ? '/case-studies?done=withdrawn' : '/?done=withdrawn');
  }

  private async send(
    visit: Visit,
    { number, subject }: Addressed,
    input: { id: string },
  ): Promise<{ problem?: Problem }> {
    if (number > 0) return visit.send(WithdrawReplyDocument, { input });
    if (subject.kind === 'CaseStudy') return visit.send(WithdrawCaseStudyDocument, { input });
    return visit.send(WithdrawReflectionDocument, { input });
  }

  private async find(visit: Visit, threadId: string, number: string): Promise<Addressed> {
    const found = await findAddressed(visit, threadId, number);
    if (!found.text.viewerCan.remove) throw new NoSuchPage();
    return found;
  }

  private show(visit: Visit, found: Addressed, problem?: Problem): string {
    const page = <WithdrawPage found={found} problem={problem} />;
    return visit.page({ title: visit.t('discussion.withdrawHeading') }, page, problem ? 422 : 200);
  }
}
