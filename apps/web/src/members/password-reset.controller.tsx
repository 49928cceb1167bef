import { Controller } from '@nestjs/common';
import { SetPasswordDocument, SignInPageDocument } from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { PasswordResetPage } from './password-reset.page.js';

/** Where the link of an admin leads: its token stands behind the `#`, which browsers send to nobody. */
@Controller()
export class PasswordResetController {
  @Page('reset-password', { unkept: true })
  async ask(@Visiting() visit: Visit): Promise<string> {
    return this.show(visit);
  }

  @Form('reset-password', { unkept: true })
  async set(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    // Whoever has no scripts pastes the link as they got it.
    const input = { resetToken: form.text('resetToken'), newPassword: form.text('newPassword'), cookies: true };
    const { problem } = await visit.send(SetPasswordDocument, { input });
    if (problem) return this.show(visit, problem);
    // What this browser kept may be of somebody else.
    void visit.reply.header('clear-site-data', '"cache", "storage"');
    return visit.seeOther('/account?done=password');
  }

  private async show(visit: Visit, problem?: Problem): Promise<string> {
    const frame = await visit.ask(SignInPageDocument);
    const page = <PasswordResetPage frame={frame} problem={problem} />;
    return visit.page({ title: visit.t('members.resetTitle') }, page, problem ? 422 : 200);
  }
}
