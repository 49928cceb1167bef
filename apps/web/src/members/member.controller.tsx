import { Controller, Param } from '@nestjs/common';
import { MemberByIdDocument, MemberPageDocument, MuteDocument, OwnMemberPageDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { shownName } from '../ui/person.js';
import { MemberPage, type OwnProfile } from './member.page.js';

/** Mentions in texts link to a member's id, which stays when the handle changes. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const HANDLE = /^[\w.-]{2,30}$/;

@Controller()
export class MemberController {
  @Page('members/:handle')
  async show(@Param('handle') handle: string, @Visiting() visit: Visit): Promise<string> {
    if (ID.test(handle)) return this.showById(handle, visit);
    if (!HANDLE.test(handle)) throw new NoSuchPage();
    return this.showMember(handle, visit);
  }

  @Form('members/:handle/mute')
  async mute(@Param('handle') handle: string, @Visiting() visit: Visit): Promise<string> {
    const on = visit.form.text('on') === 'yes';
    const { problem } = await visit.send(MuteDocument, { input: { handle, on } });
    if (problem) return this.showMember(handle, visit, problem);
    // From the account's list one comes back to the list.
    if (visit.form.text('from') === 'account') return visit.seeOther('/account?done=unmuted#muted');
    return visit.seeOther(`/members/${encodeURIComponent(handle)}?done=${on ? 'muted' : 'unmuted'}`);
  }

  private async showById(id: string, visit: Visit): Promise<string> {
    const { user } = await visit.ask(MemberByIdDocument, { id: id.toLowerCase() });
    if (!user) throw new NoSuchPage();
    return visit.seeOther(`/members/${user.handle}`);
  }

  private async showMember(handle: string, visit: Visit, problem?: Problem): Promise<string> {
    const { query, t } = visit;
    const found = await visit.ask(MemberPageDocument, {
      handle,
      reflections: query.get('reflections'),
      caseStudies: query.get('caseStudies'),
    });
    if (!found.user) throw new NoSuchPage();
    const isOwn = found.viewer?.user.id === found.user.id;
    // Whoever looks at their own page is shown what they wrote last, also while it waits.
    const own = isOwn ? (await visit.ask(OwnMemberPageDocument)).viewer?.profile : undefined;
    const user = own ? { ...found.user, ...namesOf(own) } : found.user;
    const title = shownName(user);
    const page = <MemberPage found={found} user={user} own={own} problem={problem} />;
    // No canonical: pages about people are not indexed.
    return visit.page({ title: t('members.pageTitle', { name: title }) }, page, problem ? 422 : 200);
  }
}

function namesOf({ displayName, bioHtml, affiliation }: OwnProfile) {
  return { displayName, bioHtml, affiliation };
}
