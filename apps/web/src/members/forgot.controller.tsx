import { Controller } from '@nestjs/common';
import { type MailLanguage, RequestPasswordResetDocument, SignInPageDocument } from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { ForgotPage } from './forgot.page.js';
import { mailLanguage } from './mail-language.js';

/** Where whoever has forgotten the password asks for a link. What comes of it is told to the reader of the address alone. */
@Controller()
export class ForgotController {
  @Page('forgot', { unkept: true })
  async ask(@Visiting() visit: Visit): Promise<string> {
    return this.show(visit);
  }

  @Form('forgot', { unkept: true })
  async send(@Visiting() visit: Visit): Promise<string> {
    const language: MailLanguage = mailLanguage(visit.settings.language);
    const input = { email: visit.form.text('email').trim(), language };
    const { problem } = await visit.send(RequestPasswordResetDocument, { input });
    return problem ? this.show(visit, problem) : visit.seeOther('/forgot?done=asked');
  }

  private async show(visit: Visit, problem?: Problem): Promise<string> {
    const frame = await visit.ask(SignInPageDocument);
    const page = <ForgotPage frame={frame} problem={problem} />;
    return visit.page({ title: visit.t('members.forgotTitle') }, page, problem ? 422 : 200);
  }
}
