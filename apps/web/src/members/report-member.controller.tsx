import { Controller, Param } from '@nestjs/common';
import { reasonIn } from '../discussion/report-fields.js';
import { ReportMemberDocument, ReportMemberPageDocument, type ReportMemberPageQuery } from '../generated/documents.js';
import { NoSuchPage, type Problem, problemOf } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { HANDLE } from './member.controller.js';
import { ReportMemberPage } from './report-member.page.js';

const AT = 'members/:handle/report';

/** Telling the moderators what is wrong with what a member says of themselves. */
@Controller()
export class ReportMemberController {
  @Page(AT)
  async ask(@Param('handle') handle: string, @Visiting() visit: Visit): Promise<string> {
    return this.show(visit, await this.find(visit, handle));
  }

  @Form(AT)
  async report(@Param('handle') typed: string, @Visiting() visit: Visit): Promise<string> {
    const { form, t } = visit;
    const found = await this.find(visit, typed);
    const { handle } = found.user;
    const reason = reasonIn(form.text('reason'));
    if (!reason) return this.show(visit, found, problemOf([['reason', t('discussion.reasonMissing')]]));
    const input = {
      ...{ handle, reason },
      note: form.optional('note'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(ReportMemberDocument, { input });
    return problem ? this.show(visit, found, problem) : visit.seeOther(`/members/${handle}?done=reported`);
  }

  /** Another member, for whoever is signed in. */
  private async find(visit: Visit, handle: string): Promise<Found> {
    if (!HANDLE.test(handle)) throw new NoSuchPage();
    const found = await visit.ask(ReportMemberPageDocument, { handle });
    const { user, viewer } = found;
    if (!user || !viewer || viewer.user.id === user.id) throw new NoSuchPage();
    return { page: found, user };
  }

  private show(visit: Visit, { page, user }: Found, problem?: Problem): string {
    const title = visit.t('members.report', { handle: user.handle });
    return visit.page({ title }, <ReportMemberPage found={page} user={user} problem={problem} />, problem ? 422 : 200);
  }
}

interface Found {
  readonly page: ReportMemberPageQuery;
  readonly user: NonNullable<ReportMemberPageQuery['user']>;
}
