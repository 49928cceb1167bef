import { Controller, Param } from '@nestjs/common';
import {
  LiftRemovalDocument,
  OfficePageDocument,
  OfficePeoplePageDocument,
  RemoveMemberDocument,
  SetMemberRoleDocument,
} from '../../generated/documents.js';
import type { Problem } from '../../page/problem.js';
import { Form, Page, Visiting } from '../../page/route.js';
import type { Visit } from '../../page/visit.js';
import { chosenOf } from '../../ui/tabs.js';
import { MEMBER_ROLES } from '../members.page.js';
import { managed } from './office-frame.js';
import { PeoplePage } from './people.page.js';

/** Who is in a course as what, who was removed, and their return. */
@Controller('courses/:slug/office/people')
export class OfficePeopleController {
  @Page('', { unkept: true })
  async list(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.show(visit, slug);
  }

  @Form('', { unkept: true })
  async change(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const course = managed((await visit.ask(OfficePageDocument, { slug })).course);
    const { form } = visit;
    const input = { courseId: course.id, handle: form.text('handle'), idempotencyKey: form.optional('idempotencyKey') };
    const act = form.text('do');
    const { problem } =
      act === 'remove'
        ? await visit.send(RemoveMemberDocument, { input })
        : act === 'lift'
          ? await visit.send(LiftRemovalDocument, { input })
          : await visit.send(SetMemberRoleDocument, {
              input: { ...input, role: act === 'appoint' ? 'INSTRUCTOR' : 'LEARNER' },
            });
    if (problem) return this.show(visit, slug, problem);
    const done = act === 'remove' || act === 'lift' ? act : 'role';
    // Who takes themselves out of office has none to come back to.
    const isGone = !(await visit.ask(OfficePageDocument, { slug })).course?.viewerCan.manage;
    const path = `/courses/${encodeURIComponent(slug)}`;
    return visit.seeOther(isGone ? '/courses' : `${path}/office/people?done=${done}`);
  }

  private async show(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const role = chosenOf(visit.query, 'role', MEMBER_ROLES);
    const found = await visit.ask(OfficePeoplePageDocument, {
      slug,
      after: visit.query.get('after') || null,
      removedAfter: visit.query.get('removed') || null,
      role: role === 'all' ? null : role === 'instructors' ? 'INSTRUCTOR' : 'LEARNER',
    });
    const course = managed(found.course);
    const title = `${visit.t('courseOffice.people')} · ${course.title}`;
    return visit.page({ title }, <PeoplePage {...{ found, course, role, problem }} />, problem ? 422 : 200);
  }
}
