import { Controller } from '@nestjs/common';
import { SignInDocument, SignInPageDocument, SignOutDocument, SignUpDocument } from '../generated/documents.js';
import { ownPath } from '../page/form.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { cookiesRefused, forgetAsking } from './cookies-taken.js';
import { mailLanguage } from './mail-language.js';
import { SignInPage } from './sign-in.page.js';
import { SignUpPage } from './sign-up.page.js';

@Controller()
export class SessionController {
  @Page('sign-in', { unkept: true })
  async ask(@Visiting() visit: Visit): Promise<string> {
    return this.showSignIn(visit, ownPath(visit.query.get('to')));
  }

  @Form('sign-in', { unkept: true })
  async signIn(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const to = ownPath(form.text('to'));
    const input = { emailOrHandle: form.text('emailOrHandle'), password: form.text('password'), cookies: true };
    const problem = cookiesRefused(visit) ?? (await visit.send(SignInDocument, { input })).problem;
    if (problem) return this.showSignIn(visit, to, problem);
    forgetAsking(visit);
    return visit.seeOther(to);
  }

  @Page('sign-up', { unkept: true })
  async invite(@Visiting() visit: Visit): Promise<string> {
    return this.showSignUp(visit, ownPath(visit.query.get('to')));
  }

  @Form('sign-up', { unkept: true })
  async signUp(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const to = ownPath(form.text('to'));
    const setupCode = form.optional('setupCode');
    const input = {
      displayName: form.text('displayName'),
      handle: form.text('handle').trim(),
      email: form.text('email').trim(),
      password: form.text('password'),
      cookies: true,
      language: mailLanguage(visit.settings.language),
      ...(setupCode !== null && { setupCode }),
    };
    const refused = cookiesRefused(visit);
    const { data, problem } = refused ? { problem: refused } : await visit.send(SignUpDocument, { input });
    if (problem) return this.showSignUp(visit, to, problem);
    forgetAsking(visit);
    // The first member runs the installation, and is led through its first five minutes.
    return visit.seeOther(to === '/' && data?.signUp.viewer?.isAdmin ? '/admin/begin' : to);
  }

  @Form('sign-out', { unkept: true })
  async signOut(@Visiting() visit: Visit): Promise<string> {
    await visit.send(SignOutDocument);
    void visit.reply.header('clear-site-data', '"cache", "storage"');
    return visit.seeOther('/');
  }

  private async showSignIn(visit: Visit, to: string, problem?: Problem): Promise<string> {
    const frame = await visit.ask(SignInPageDocument);
    const page = <SignInPage frame={frame} to={to} problem={problem} />;
    return visit.page({ title: visit.t('frame.signIn') }, page, problem ? 422 : 200);
  }

  private async showSignUp(visit: Visit, to: string, problem?: Problem): Promise<string> {
    const frame = await visit.ask(SignInPageDocument);
    const page = <SignUpPage frame={frame} to={to} problem={problem} />;
    return visit.page({ title: visit.t('frame.signUp') }, page, problem ? 422 : 200);
  }
}
