import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import {
  CourseMembersPageDocument,
  CoursePageDocument,
  CourseReflectionsDocument,
  CoursesPageDocument,
} from '../generated/documents.js';
import { orderOf } from '../home/order.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { chosenOf } from '../ui/tabs.js';
import { COURSE_ORDERS, CoursePage } from './course.page.js';
import { CoursesPage } from './courses.page.js';
import { MEMBER_ROLES, MembersPage } from './members.page.js';

@Controller()
export class CourseController {
  constructor(private readonly clock: Clock) {}

  @Page('courses')
  async list(@Visiting() visit: Visit): Promise<string> {
    const found = await visit.ask(CoursesPageDocument, { after: visit.query.get('after') || null });
    return visit.page({ title: visit.t('frame.courses'), canonical: '/courses' }, <CoursesPage found={found} />);
  }

  @Page('courses/:slug')
  async show(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return showCourse(visit, slug, this.clock.now());
  }

  @Page('courses/:slug/members', { unkept: true })
  async members(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const role = chosenOf(visit.query, 'role', MEMBER_ROLES);
    const found = await visit.ask(CourseMembersPageDocument, {
      slug,
      after: visit.query.get('after') || null,
      role: role === 'all' ? null : role === 'instructors' ? 'INSTRUCTOR' : 'LEARNER',
    });
    const { course } = found;
    // Nobody of a course that one is not in can be seen: to them there is no such page.
    if (!course || (course.viewerRole == null && !found.viewer?.isAdmin)) throw new NoSuchPage();
    const title = `${visit.t('courses.members')} · ${course.title}`;
    return visit.page({ title }, <MembersPage found={found} course={course} role={role} />);
  }
}

/** The page of a course; with a problem, of its form. */
export async function showCourse(visit: Visit, slug: string, now: Date, problem?: Problem): Promise<string> {
  const found = await visit.ask(CoursePageDocument, { slug });
  const { course } = found;
  if (!course) throw new NoSuchPage();
  const order = chosenOf(visit.query, 'order', COURSE_ORDERS);
  const { reflections } = await visit.ask(CourseReflectionsDocument, {
    courseId: course.id,
    after: visit.query.get('after') || null,
    orderBy: orderOf(order),
  });
  const feeds = [{ title: visit.t('courses.feed', { course: course.title }), path: `/courses/${course.id}/feed` }];
  const page = { found, course, reflections, order, now, problem };
  return visit.page({ title: course.title, feeds }, <CoursePage {...page} />, problem ? 422 : 200);
}
