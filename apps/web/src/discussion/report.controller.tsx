import { Controller, Param } from '@nestjs/common';
import { ReportContentDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem, problemOf } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { type Addressed, findAddressed } from './addressed.js';
import { ReportPage } from './report.page.js';
import { reasonIn } from './report-fields.js';

const AT = 'threads/:threadId/replies/:number/report';

/** Telling the moderators what is wrong with a text. */
@Controller()
export class ReportController {
  @Page(AT)
  async ask(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    return this.show(visit, await this.find(visit, threadId, number));
  }

  @Form(AT)
  async report(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    const { form } = visit;
    const found = await this.find(visit, threadId, number);
    const reason = reasonIn(form.text('reason'));
    if (!reason) return this.show(visit, found, problemOf([['reason', visit.t('discussion.reasonMissing')]]));
    const input = {
      contentId: found.text.id,
      reason,
      note: form.optional('note'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(ReportContentDocument, { input });
    if (problem) return this.show(visit, found, problem);
    return visit.seeOther(
      number === '0'
        ? `${found.subject.path}?done=reported`
        : `${found.subject.path}?reply=${number}&done=reply-reported#r${number}`,
    );
  }

  private async find(visit: Visit, threadId: string, number: string): Promise<Addressed> {
    const found = await findAddressed(visit, threadId, number);
    if (!found.text.viewerCan.report) throw new NoSuchPage();
    return found;
  }

  private show(visit: Visit, found: Addressed, problem?: Problem): string {
    const page = <ReportPage found={found} problem={problem} />;
    return visit.page({ title: visit.t('discussion.reportHeading') }, page, problem ? 422 : 200);
  }
}
