import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { AddNoteDocument, DeskMemberRecordDocument } from '../generated/documents.js';
import { HANDLE } from '../members/member.controller.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { askDesk, courseOf, deskCourses, enterDesk } from './door.js';
import { type MemberForm, MemberRecordPage } from './member.page.js';
import { placeOf, spellPlace } from './place.js';
import { sendSuspension } from './suspension.js';

/** What moderators know of a member, and tell each other. */
@Controller()
export class DeskMemberController {
  constructor(private readonly clock: Clock) {}

  @Page('desk/members/:handle', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return showMember(visit, handle);
  }

  @Form('desk/members/:handle/note', { unkept: true })
  async note(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    const { course } = await scopeOf(visit, handle);
    const { form } = visit;
    const input = {
      ...{ handle, courseId: course?.id ?? null },
      body: form.text('memberBody'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(AddNoteDocument, { input });
    const moved = problem?.movedTo((path) => (path === 'body' ? 'memberBody' : path));
    if (moved) return showMember(visit, handle, { of: 'note', what: moved });
    return visit.seeOther(`/desk/members/${handle}${spellPlace(placeOf(visit.query), { done: 'noted' })}`);
  }

  @Form('desk/members/:handle/suspend', { unkept: true })
  async suspend(@Visiting() visit: Visit, @Param('handle') handle: string): Promise<string> {
    const { course } = await scopeOf(visit, handle);
    const courseId = course?.id ?? null;
    const { authorRecord: record } = await askDesk(visit, DeskMemberRecordDocument, { handle, courseId });
    if (!record?.viewerCanSuspend) throw new NoSuchPage();
    const { done, problem } = await sendSuspension(visit, this.clock, { userId: record.user.id, courseId });
    if (problem) return showMember(visit, handle, { of: 'suspend', what: problem });
    return visit.seeOther(`/desk/members/${handle}${spellPlace(placeOf(visit.query), done)}`);
  }
}

/** Within which course somebody is looked at: the one that the address names, else what belongs to none, else the first. @throws NoSuchPage */
async function scopeOf(visit: Visit, handle: string) {
  const viewer = await enterDesk(visit);
  if (!HANDLE.test(handle)) throw new NoSuchPage();
  const courses = await deskCourses(visit, viewer);
  const hasCommons = viewer.isAdmin || viewer.isCurator;
  const named = courseOf(placeOf(visit.query), courses);
  const course = named ?? (hasCommons ? null : courses[0]);
  if (course === undefined) throw new NoSuchPage();
  return { course, courses, hasCommons };
}

async function showMember(
  visit: Visit,
  handle: string,
  problem?: { readonly of: MemberForm; readonly what: Problem },
): Promise<string> {
  const scope = await scopeOf(visit, handle);
  const found = await askDesk(visit, DeskMemberRecordDocument, { handle, courseId: scope.course?.id ?? null });
  const { authorRecord: record } = found;
  if (!record) throw new NoSuchPage();
  const page = <MemberRecordPage {...{ found, record, scope, problem }} />;
  return visit.page({ title: visit.t('desk.recordAlone') }, page, problem ? 422 : 200);
}
