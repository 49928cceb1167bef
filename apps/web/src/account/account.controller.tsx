import { Controller } from '@nestjs/common';
import {
  AccountPageDocument,
  type NameAudience,
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SetPasswordDocument,
  UpdateProfileDocument,
} from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { AccountPage, type Section } from './account.page.js';

@Controller()
export class AccountController {
  @Page('account', { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    return this.answer(visit);
  }

  @Form('account/profile', { unkept: true })
  async saveProfile(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const audience = form.optional('nameAudience');
    const input = {
      displayName: form.text('displayName'),
      handle: form.text('handle').trim().replace(/^@/, ''),
      affiliation: form.text('affiliation'),
      bioMarkdown: form.text('bioMarkdown'),
      idempotencyKey: form.optional('idempotencyKey'),
      ...(audience !== null && { nameAudience: audience as NameAudience }),
    };
    const { problem } = await visit.send(UpdateProfileDocument, { input });
    return problem ? this.answer(visit, 'profile', problem) : visit.seeOther('/account?done=profile');
  }

  @Form('account/password', { unkept: true })
  async changePassword(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = {
      currentPassword: form.text('currentPassword'),
      newPassword: form.text('newPassword'),
      cookies: true,
    };
    const { problem } = await visit.send(SetPasswordDocument, { input });
    return problem ? this.answer(visit, 'password', problem) : visit.seeOther('/account?done=password');
  }

  @Form('account/sessions', { unkept: true })
  async endSession(@Visiting() visit: Visit): Promise<string> {
    const input = { sessionId: visit.form.text('sessionId') };
    const { data, problem } = await visit.send(RevokeSessionDocument, { input });
    // Ending the one that asks is signing out.
    if (data?.revokeSession.viewer === null) void visit.reply.header('clear-site-data', '"cache", "storage"');
    return problem ? this.answer(visit, 'sessions', problem) : visit.seeOther('/account?done=session#sessions');
  }

  @Form('account/sessions/others', { unkept: true })
  async endOthers(@Visiting() visit: Visit): Promise<string> {
    const { problem } = await visit.send(RevokeOtherSessionsDocument);
    return problem ? this.answer(visit, 'sessions', problem) : visit.seeOther('/account?done=sessions#sessions');
  }

  private async answer(visit: Visit, section?: Section, problem?: Problem): Promise<string> {
    const found = await visit.ask(AccountPageDocument);
    if (!found.viewer) return visit.seeOther('/sign-in?to=/account');
    const page = <AccountPage found={found} viewer={found.viewer} section={section} problem={problem} />;
    return visit.page({ title: visit.t('frame.account') }, page, problem ? 422 : 200);
  }
}
