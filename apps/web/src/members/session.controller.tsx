import { Controller } from '@nestjs/common';
import { SignInDocument, SignInPageDocument, SignOutDocument } from '../generated/documents.js';
import { ownPath } from '../page/form.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { SignInPage } from './sign-in.page.js';

@Controller()
export class SessionController {
  @Page('sign-in', { unkept: true })
  async ask(@Visiting() visit: Visit): Promise<string> {
    return this.show(visit, ownPath(visit.query.get('to')));
  }

  @Form('sign-in', { unkept: true })
  async signIn(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const to = ownPath(form.text('to'));
    const input = { emailOrHandle: form.text('emailOrHandle'), password: form.text('password'), cookies: true };
    const { problem } = await visit.send(SignInDocument, { input });
    return problem ? this.show(visit, to, problem) : visit.seeOther(to);
  }

  @Form('sign-out', { unkept: true })
  async signOut(@Visiting() visit: Visit): Promise<string> {
    await visit.send(SignOutDocument);
    void visit.reply.header('clear-site-data', '"cache", "storage"');
    return visit.seeOther('/');
  }

  private async show(visit: Visit, to: string, problem?: Problem): Promise<string> {
    const found = await visit.ask(SignInPageDocument);
    const page = <SignInPage frame={found} to={to} problem={problem} />;
    return visit.page({ title: visit.t('frame.signIn') }, page, problem ? 422 : 200);
  }
}
