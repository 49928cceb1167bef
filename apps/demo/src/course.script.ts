import { Injectable } from '@nestjs/common';
import { CourseQueries, CourseService, MembershipService, PromptService, Role } from '#courses';
import { Cast } from './cast.store.js';
import type { DemoCourse, DemoCourseMember, DemoPrompt } from './community/index.js';
import { toMinutesAgo } from './community/schedule.js';
import { ScriptedClock } from './scripted-clock.js';

interface KnownCourse {
  readonly id: string;
  readonly joinCode: string;
  /** Who sets its prompts. Null until somebody is appointed. */
  readonly instructor: string | null;
}

/** Courses are set up, joined and given prompts. */
@Injectable()
export class CourseScript {
  private readonly courses = new Map<string, KnownCourse>();
  private readonly prompts = new Map<string, string>();

  constructor(
    private readonly cast: Cast,
    private readonly clock: ScriptedClock,
    private readonly courseService: CourseService,
    private readonly courseQueries: CourseQueries,
    private readonly memberships: MembershipService,
    private readonly promptService: PromptService,
  ) {}

  async courseCreated({ createdBy, slug, title, term, openToJoin }: DemoCourse): Promise<void> {
    const id = await this.courseService.create(await this.cast.member(createdBy), { slug, title, term, openToJoin });
    const course = await this.courseQueries.findById(await this.cast.member(createdBy), id);
    if (!course) throw new Error(`${createdBy} does not see the course ${slug} that they have created`);
    this.courses.set(slug, { id, joinCode: course.joinCode, instructor: null });
  }

  /** Instructors are appointed by the admin who created the course, and who leaves it to the first of them. */
  async courseJoined({ slug, createdBy }: DemoCourse, { handle, role }: DemoCourseMember): Promise<void> {
    const course = this.course(slug);
    await this.memberships.join(await this.cast.member(handle), { courseSlug: slug, joinCode: course.joinCode });
    if (role !== 'INSTRUCTOR') return;
    const admin = await this.cast.member(createdBy);
    await this.memberships.setRole(admin, { courseId: course.id, handle, role: Role.INSTRUCTOR });
    if (course.instructor !== null) return;
    this.courses.set(slug, { ...course, instructor: handle });
    await this.memberships.leave(admin, { courseId: course.id });
  }

  async promptSet(prompt: DemoPrompt): Promise<void> {
    const { id: courseId, instructor } = this.course(prompt.course);
    if (instructor === null) throw new Error(`Nobody teaches ${prompt.course} yet`);
    const { number, title, instructionsMarkdown, minimumWords, repliesRequired, postFirst } = prompt;
    const at = (daysAgo: number) => this.clock.minutesBeforeEnd(toMinutesAgo(daysAgo));
    const id = await this.promptService.create(await this.cast.member(instructor), {
      ...{ courseId, number, title, instructionsMarkdown, minimumWords, repliesRequired, postFirst },
      opensAt: at(prompt.opensDaysAgo),
      dueAt: at(prompt.dueDaysAgo),
      closesAt: at(prompt.closesDaysAgo),
    });
    this.prompts.set(`${prompt.course} ${number}`, id);
  }

  /** The ids of the course and prompt that a text of the demo names. */
  place({ course, prompt }: { readonly course: string | null; readonly prompt: number | null }) {
    return {
      courseId: course === null ? null : this.course(course).id,
      promptId: prompt === null ? null : this.prompt(`${course} ${prompt}`),
    };
  }

  private course(slug: string): KnownCourse {
    const course = this.courses.get(slug);
    if (!course) throw new Error(`There is no course ${slug} yet`);
    return course;
  }

  private prompt(name: string): string {
    const id = this.prompts.get(name);
    if (!id) throw new Error(`There is no prompt ${name} yet`);
    return id;
  }
}
