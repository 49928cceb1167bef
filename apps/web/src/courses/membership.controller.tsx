import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import {
  JoinCodeDocument,
  JoinCourseDocument,
  JoinPageDocument,
  LeaveCourseDocument,
  LeavePageDocument,
  WatchCourseDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { showCourse } from './course.controller.js';
import { JoinPage, UnknownCodePage } from './join.page.js';
import { LeavePage } from './leave.page.js';
import { LEVELS } from './watch-course.js';

/** Joining and leaving courses. */
@Controller()
export class MembershipController {
  constructor(private readonly clock: Clock) {}

  @Page('join', { unkept: true })
  async ask(@Visiting() visit: Visit): Promise<string> {
    const code = visit.query.get('code');
    return code ? this.askFor(visit, code) : this.showJoin(visit, '');
  }

  /** A link that was given out. It joins nobody by being opened. */
  @Page('join/:code', { unkept: true })
  async askFor(@Visiting() visit: Visit, @Param('code') code: string): Promise<string> {
    const joinCode = code.slice(0, 80);
    const { data } = await visit.send(JoinCodeDocument, { joinCode });
    // Where it could not be looked up, after too many tries, joining says what is wrong.
    return data?.isJoinCode === false ? this.showUnknown(visit, joinCode) : this.showJoin(visit, joinCode);
  }

  @Form('join', { unkept: true })
  async joinByCode(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const joinCode = form.text('joinCode').trim();
    const { data, problem } = await visit.send(JoinCourseDocument, {
      input: { joinCode, idempotencyKey: form.optional('idempotencyKey') },
    });
    if (!problem) return this.enter(visit, data.joinCourse.course?.slug);
    // That there is none of this code is said of no field of the schema's.
    const placed = problem.code === 'NOT_FOUND' ? problem.withFields([['joinCode', problem.message]]) : problem;
    return this.showJoin(visit, joinCode, placed);
  }

  @Form('courses/:slug/join')
  async joinOpen(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { data, problem } = await visit.send(JoinCourseDocument, {
      input: { courseSlug: slug, idempotencyKey: visit.form.optional('idempotencyKey') },
    });
    return problem
      ? showCourse(visit, slug, this.clock.now(), problem)
      : this.enter(visit, data.joinCourse.course?.slug);
  }

  @Page('courses/:slug/leave', { unkept: true })
  async askToLeave(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.showLeave(visit, slug);
  }

  @Form('courses/:slug/leave', { unkept: true })
  async leave(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const input = { courseId: form.text('courseId'), idempotencyKey: form.optional('idempotencyKey') };
    const { problem } = await visit.send(LeaveCourseDocument, { input });
    return problem ? this.showLeave(visit, slug, problem) : visit.seeOther('/courses?done=left');
  }

  @Form('courses/:slug/watch')
  async watch(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const level = LEVELS.find((one) => one === form.text('watch')) ?? null;
    const { problem } = await visit.send(WatchCourseDocument, { input: { courseId: form.text('courseId'), level } });
    return problem
      ? showCourse(visit, slug, this.clock.now(), problem)
      : visit.seeOther(`/courses/${encodeURIComponent(slug)}?done=watched`);
  }

  private async showJoin(visit: Visit, code: string, problem?: Problem): Promise<string> {
    const frame = await visit.ask(JoinPageDocument);
    const title = visit.t('courses.joinTitle');
    return visit.page({ title }, <JoinPage frame={frame} code={code} problem={problem} />, problem ? 422 : 200);
  }

  private async showUnknown(visit: Visit, code: string): Promise<string> {
    const frame = await visit.ask(JoinPageDocument);
    return visit.page({ title: visit.t('courses.joinTitle') }, <UnknownCodePage frame={frame} code={code} />, 404);
  }

  private async showLeave(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const found = await visit.ask(LeavePageDocument, { slug });
    const { course } = found;
    if (!course || course.viewerRole == null) throw new NoSuchPage();
    const title = visit.t('courses.leaveTitle', { course: course.title });
    return visit.page({ title }, <LeavePage found={found} course={course} problem={problem} />, problem ? 422 : 200);
  }

  private enter(visit: Visit, slug: string | undefined): string {
    return visit.seeOther(slug ? `/courses/${encodeURIComponent(slug)}?done=joined` : '/courses');
  }
}
