import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import {
  AdminMemberDocument,
  AdminMembersDocument,
  DecideOnMemberDocument,
  IssuePasswordResetDocument,
  type MemberStanding,
  SetStandingDocument,
} from '../generated/documents.js';
import { askAllowed } from '../page/allowed.js';
import { NoSuchPage } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { shownName } from '../ui/person.js';
import { chosenOf } from '../ui/tabs.js';
import { AdminMemberPage, type AdminMemberProps, SUSPENSION_DAYS } from './member.page.js';
import { AdminMembersPage, STANDINGS } from './members.page.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const ASKED: Readonly<Record<(typeof STANDINGS)[number], MemberStanding | null>> = {
  everybody: null,
  admins: 'ADMIN',
  curators: 'CURATOR',
  suspended: 'SUSPENDED',
};

/** Accounts, as those see and change them who run the installation. */
@Controller('admin/members')
export class AdminMemberController {
  constructor(private readonly clock: Clock) {}

  @Page('', { unkept: true })
  async list(@Visiting() visit: Visit): Promise<string> {
    const { query } = visit;
    const standing = chosenOf(query, 'standing', STANDINGS);
    const prefix = query.get('q')?.trim().slice(0, 80) || null;
    const asked = { prefix, standing: ASKED[standing], after: query.get('after') || null };
    const found = await askAllowed(visit, AdminMembersDocument, asked);
    const page = <AdminMembersPage found={found} standing={standing} prefix={prefix} />;
    return visit.page({ title: visit.t('admin.members') }, page);
  }

  @Page(':handle', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    return this.answer(visit, handle);
  }

  @Form(':handle/standing', { unkept: true })
  async changeStanding(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    const { form } = visit;
    const becomes = form.text('to') === 'yes';
    const change = form.text('role') === 'curator' ? { curator: becomes } : { admin: becomes };
    const input = { handle, ...change, idempotencyKey: form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(SetStandingDocument, { input });
    if (problem) return this.answer(visit, handle, { problem, section: 'standing' });
    const { user } = data.setStanding;
    // Whoever has just stepped down sees nothing here any more.
    if (user.id === visit.memberId && change.admin === false) return visit.seeOther('/?done=saved');
    return visit.seeOther(`/admin/members/${user.handle}?done=standing`);
  }

  @Form(':handle/suspend', { unkept: true })
  async suspend(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    const days = SUSPENSION_DAYS.find((one) => String(one) === visit.form.text('days')) ?? 7;
    // To the hour, so that what is sent twice is the same.
    const until = new Date(Math.ceil(this.clock.now().getTime() / HOUR) * HOUR + days * DAY).toISOString();
    return this.decide(visit, handle, { action: 'SUSPEND', until }, 'suspended');
  }

  @Form(':handle/lift', { unkept: true })
  async lift(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    return this.decide(visit, handle, { action: 'LIFT_SUSPENSION' }, 'lifted');
  }

  /** The link stands on the page that this answers, and nowhere else. */
  @Form(':handle/reset', { unkept: true })
  async issueReset(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    const input = { handle, idempotencyKey: visit.form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(IssuePasswordResetDocument, { input });
    return this.answer(visit, handle, problem ? { problem, section: 'reset' } : { reset: data.issuePasswordReset });
  }

  private async decide(
    visit: Visit,
    handle: string,
    what: { action: 'SUSPEND'; until: string } | { action: 'LIFT_SUSPENSION' },
    done: string,
  ): Promise<string> {
    const { form } = visit;
    const input = {
      ...what,
      userId: form.text('userId'),
      reason: form.text('reason'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(DecideOnMemberDocument, { input });
    if (problem) return this.answer(visit, handle, { problem, section: 'suspension' });
    return visit.seeOther(`/admin/members/${encodeURIComponent(handle)}?done=${done}`);
  }

  private async answer(
    visit: Visit,
    handle: string,
    more: Pick<AdminMemberProps, 'problem' | 'section' | 'reset'> = {},
  ): Promise<string> {
    const found = await askAllowed(visit, AdminMemberDocument, { handle });
    const account = found.memberAccount;
    if (!account) throw new NoSuchPage();
    const title = `${shownName(account.user)} · ${visit.t('admin.members')}`;
    const page = <AdminMemberPage found={found} account={account} {...more} />;
    return visit.page({ title }, page, more.problem ? 422 : 200);
  }
}
