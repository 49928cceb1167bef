import { Controller, Param } from '@nestjs/common';
import { ConfirmEmailDocument, SignInPageDocument } from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { ConfirmEmailPage } from './confirm-email.page.js';

/** Where the link of a mail leads. Opening it does nothing, since programs open links, too: pressing the button does. */
@Controller()
export class ConfirmEmailController {
  @Page('confirm/:linkToken', { unkept: true })
  async ask(@Visiting() visit: Visit, @Param('linkToken') token: string): Promise<string> {
    return this.show(visit, token);
  }

  @Form('confirm/:linkToken', { unkept: true })
  async confirm(@Visiting() visit: Visit, @Param('linkToken') token: string): Promise<string> {
    const { problem } = await visit.send(ConfirmEmailDocument, { input: { token } });
    if (problem) return this.show(visit, token, problem);
    if (visit.form.text('then') === 'reset') return visit.seeOther('/forgot?done=confirmed');
    return visit.seeOther(visit.memberId === null ? '/sign-in?confirmed=1' : '/account/email?done=confirmed');
  }

  private async show(visit: Visit, token: string, problem?: Problem): Promise<string> {
    const frame = await visit.ask(SignInPageDocument);
    const page = <ConfirmEmailPage frame={frame} token={token} problem={problem} />;
    return visit.page({ title: visit.t('members.confirmTitle') }, page, problem ? 422 : 200);
  }
}
