import { Controller, Param } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import {
  CreateCourseDocument,
  NewCoursePageDocument,
  type OfficeCourseFragment,
  OfficePageDocument,
  OfficeUnansweredDocument,
  UpdateCourseDocument,
} from '../../generated/documents.js';
import { NoSuchPage, type Problem } from '../../page/problem.js';
import { Form, Page, Visiting } from '../../page/route.js';
import type { Visit } from '../../page/visit.js';
import { CourseSettingsPage, NewCoursePage } from './course-form.page.js';
import { InvitationPage } from './invitation.page.js';
import { managed } from './office-frame.js';
import { type Compared, compareStale } from './stale.js';
import { UnansweredPage } from './unanswered.page.js';

/** A week: most classes meet once in it. */
const DAYS = 7;

const homeOf = (slug: string) => `/courses/${encodeURIComponent(slug)}/office`;

/** A course itself, for those who may create or change it. */
@Controller()
export class OfficeController {
  constructor(private readonly clock: Clock) {}

  /** Not below `courses/`, where a course may be called so. */
  @Page('new-course', { unkept: true })
  async askForNew(@Visiting() visit: Visit): Promise<string> {
    return this.showNew(visit);
  }

  @Form('new-course', { unkept: true })
  async create(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = { ...readCourse(visit), slug: form.optional('slug') };
    const { data, problem } = await visit.send(CreateCourseDocument, { input });
    if (problem?.code === 'FORBIDDEN') throw new NoSuchPage();
    // That a slug is taken is said of no field of the schema's.
    const placed = problem?.code === 'CONFLICT' ? problem.withFields([['slug', problem.message]]) : problem;
    if (placed) return this.showNew(visit, placed);
    return visit.seeOther(`${homeOf(data?.createCourse.course?.slug ?? '')}?done=created`);
  }

  @Page('courses/:slug/office/settings', { unkept: true })
  async askToChange(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.showSettings(visit, slug);
  }

  @Form('courses/:slug/office/settings', { unkept: true })
  async change(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { course } = await this.find(visit, slug);
    const { problem } = await visit.send(UpdateCourseDocument, {
      input: { ...readCourse(visit), courseId: course.id, settingsVersion: visit.form.optional('settingsVersion') },
    });
    return problem ? this.showSettings(visit, slug, problem) : visit.seeOther(`${homeOf(slug)}/settings?done=saved`);
  }

  @Page('courses/:slug/office/invitation', { unkept: true })
  async invitation(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.showInvitation(visit, slug);
  }

  @Form('courses/:slug/office/invitation', { unkept: true })
  async changeCode(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { course } = await this.find(visit, slug);
    const idempotencyKey = visit.form.optional('idempotencyKey');
    const input = { courseId: course.id, newJoinCode: true, idempotencyKey };
    const { problem } = await visit.send(UpdateCourseDocument, { input });
    return problem ? this.showInvitation(visit, slug, problem) : visit.seeOther(`${homeOf(slug)}/invitation?done=code`);
  }

  /** What nobody has answered for so many days. */
  @Page('courses/:slug/office/unanswered', { unkept: true })
  async unanswered(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { found, course } = await this.find(visit, slug);
    const typed = visit.query.get('days') ?? '';
    const days = /^\d{1,4}$/.test(typed) ? Math.min(Number(typed), limits.participation.unansweredDays) : DAYS;
    const filter = { courseId: course.id, unansweredForDays: days };
    const after = visit.query.get('after') || null;
    const { reflections } = await visit.ask(OfficeUnansweredDocument, { filter, after });
    const page = { frame: found, course, reflections, days, now: this.clock.now() };
    return visit.page({ title: visit.t('courseOffice.unanswered') }, <UnansweredPage {...page} />);
  }

  private async find(visit: Visit, slug: string) {
    const found = await visit.ask(OfficePageDocument, { slug });
    return { found, course: managed(found.course) };
  }

  private async showNew(visit: Visit, problem?: Problem): Promise<string> {
    const frame = await visit.ask(NewCoursePageDocument);
    // Who runs the installation creates courses.
    if (!frame.viewer?.isAdmin) throw new NoSuchPage();
    const title = visit.t('courseOffice.newCourse');
    return visit.page({ title }, <NewCoursePage frame={frame} problem={problem} />, problem ? 422 : 200);
  }

  private async showSettings(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const { found, course } = await this.find(visit, slug);
    const title = visit.t('courseOffice.title', { course: course.title });
    const told = problem && compareStale(problem, comparedCourse(visit, course), visit.t);
    const page = <CourseSettingsPage frame={found} course={course} problem={told} />;
    return visit.page({ title }, page, problem ? 422 : 200);
  }

  private async showInvitation(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const { found, course } = await this.find(visit, slug);
    const title = `${visit.t('courseOffice.invitation')} · ${course.title}`;
    return visit.page(
      { title },
      <InvitationPage frame={found} course={course} problem={problem} />,
      problem ? 422 : 200,
    );
  }
}

/** What was typed of a course, and what stands there now. */
function comparedCourse({ form, t }: Visit, { title, term, timeZone, openToJoin }: OfficeCourseFragment): Compared[] {
  const spell = (flag: boolean) => t(flag ? 'courseOffice.isOn' : 'courseOffice.isOff');
  return [
    { name: 'title', typed: form.text('title'), stored: title },
    { name: 'term', typed: form.text('term'), stored: term ?? '' },
    { name: 'timeZone', typed: form.text('timeZone'), stored: timeZone },
    { name: 'openToJoin', typed: spell(form.flag('openToJoin')), stored: spell(openToJoin) },
  ];
}

function readCourse({ form }: Visit) {
  return {
    title: form.text('title'),
    term: form.optional('term'),
    timeZone: form.optional('timeZone'),
    openToJoin: form.flag('openToJoin'),
    idempotencyKey: form.optional('idempotencyKey'),
  };
}
