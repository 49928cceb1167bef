import { Controller, Param } from '@nestjs/common';
import {
  NextReplyDocument,
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
    const next = found.number > 0 ? await findNext(visit, found) : null;
    const { problem } = await this.send(visit, found, input);
    if (problem) return this.show(visit, found, problem);
    if (found.number > 0)
      return visit.seeOther(
        `${found.subject.path}?done=reply-withdrawn${next === null ? '#replies' : `&at=${next}#r${next}`}`,
      );
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

/** Where reading goes on once a reply is gone: with what it was answered, else with the next beside it, else with what it answered. */
async function findNext(visit: Visit, { threadId, number }: Addressed): Promise<number | null> {
  const { thread } = await visit.ask(NextReplyDocument, { id: threadId, number });
  const reply = thread?.reply;
  const [answer] = reply?.replies.nodes ?? [];
  if (answer) return answer.number;
  const parent = reply?.parent;
  const beside = (parent ? parent.replies : thread?.replies)?.nodes.map((one) => one.number) ?? [];
  const place = beside.indexOf(number);
  return (place < 0 ? undefined : beside[place + 1]) ?? parent?.number ?? null;
}
