import { Controller } from '@nestjs/common';
import {
  EmailPageDocument,
  type MailLanguage,
  RequestEmailChangeDocument,
  RequestEmailConfirmationDocument,
  SetMailLanguageDocument,
} from '../generated/documents.js';
import { mailLanguage } from '../members/mail-language.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { EmailPage } from './email.page.js';
import { keepSettings } from './keep-settings.js';

/** One's own e-mail address: whether it is confirmed and takes mail, and another one in its place. */
@Controller('account/email')
export class EmailController {
  @Page('', { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    return this.answer(visit);
  }

  @Form('confirmation', { unkept: true })
  async askToConfirm(@Visiting() visit: Visit): Promise<string> {
    const input = { language: mailLanguage(visit.settings.language) };
    const { problem } = await visit.send(RequestEmailConfirmationDocument, { input });
    return problem ? this.answer(visit, problem) : visit.seeOther('/account/email?done=asked');
  }

  @Form('', { unkept: true })
  async change(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = {
      email: form.text('email').trim(),
      currentPassword: form.text('currentPassword'),
      language: mailLanguage(visit.settings.language),
    };
    const { problem } = await visit.send(RequestEmailChangeDocument, { input });
    return problem ? this.answer(visit, problem) : visit.seeOther('/account/email?done=changing');
  }

  @Form('language', { unkept: true })
  async setLanguage(@Visiting() visit: Visit): Promise<string> {
    const language = visit.form.text('language') as MailLanguage;
    const { problem } = await visit.send(SetMailLanguageDocument, { input: { language } });
    if (problem) return this.answer(visit, problem);
    // Whoever reads one reads the other: it is one choice, wherever it is made.
    if (mailLanguage(visit.settings.language) !== language) {
      keepSettings(visit, { ...visit.settings, language: language === 'ES' ? 'es' : 'en' });
    }
    return visit.seeOther('/account/email?done=language');
  }

  private async answer(visit: Visit, problem?: Problem): Promise<string> {
    const found = await visit.ask(EmailPageDocument);
    if (!found.viewer) return visit.seeOther('/sign-in?to=/account/email');
    const page = <EmailPage found={found} viewer={found.viewer} problem={problem} />;
    return visit.page({ title: visit.t('account.emailTitle') }, page, problem ? 422 : 200);
  }
}
