import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import {
  Course,
  canManage,
  canSeeJoinCode,
  isModeratorOfCourse,
  Prompt,
  type Removal,
  Role,
  type RosterRow,
  removalCursor,
  roleOf,
  rosterCursor,
  settingsOfCourse,
  settingsVersion,
} from '#courses';
import { limits, type Page, readPage } from '#kernel';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { RosterArgs } from './course.args.js';
import { CourseMemberConnection, RemovedMemberConnection } from './course.connection.js';
import { CourseLoaders } from './course.loaders.js';
import { CourseAbilities } from './course-abilities.model.js';
import { RosterLoaders } from './roster.loaders.js';

@Resolver(() => Course)
export class CourseFieldResolver {
  constructor(
    private readonly rosters: RosterLoaders,
    private readonly courses: CourseLoaders,
  ) {}

  @ResolveField(() => Role, {
    nullable: true,
    description:
      'What the viewer is in the course, as its roster has it; null where they are not in it. An instructor who is suspended stays one, and can do and see no more than a learner meanwhile.',
  })
  viewerRole(course: Course, _args: unknown, { viewer }: RequestContext): Role | null {
    return roleOf(viewer, course.id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What lets people join where the course is not open. Null for everybody but its instructors.',
  })
  joinCode(course: Course, _args: unknown, { viewer }: RequestContext): string | null {
    return canSeeJoinCode(viewer, course.id) ? course.joinCode : null;
  }

  @ResolveField(() => CourseAbilities, { description: 'What the viewer may do in it beyond what every member may.' })
  viewerCan({ id }: Course, _args: unknown, { viewer }: RequestContext): CourseAbilities {
    return { manage: canManage(viewer, id), seeParticipation: isModeratorOfCourse(viewer, id) };
  }

  @Cost({ characters: 16 })
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Which settings these are: the same until somebody changes one. `updateCourse` refuses what was made over others. Null for everybody but its instructors and admins.',
  })
  settingsVersion(course: Course, _args: unknown, { viewer }: RequestContext): string | null {
    return canManage(viewer, course.id) ? settingsVersion(settingsOfCourse(course)) : null;
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [Prompt], {
    description:
      'Its prompts in the order of their numbers, from opensAt on; instructors and admins see them before. Empty for whoever is not in the course.',
  })
  prompts(course: Course, _args: unknown, context: RequestContext): Promise<Prompt[] | null> {
    // Each of them may be asked for its course.
    context.loader(this.courses.byId).prime(course.id, course);
    return context.loader(this.courses.promptsOf).load(course.id);
  }

  @ResolveField(() => CourseMemberConnection, {
    description:
      'Who is in the course, instructors first, then by handle. Empty for whoever is not in it, admins aside.',
  })
  async members(
    @Parent() { id: courseId }: Course,
    @Args() { role = null, ...page }: RosterArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RosterRow>> {
    const key = { courseId, role, page: readPage(page, rosterCursor) };
    return new Connection(
      (await context.loader(this.rosters.page).load(key)) as Page<RosterRow>,
      (row) => rosterCursor.format([row.role, row.handle]),
      async () => (await context.loader(this.rosters.count).load(key)) ?? 0,
    );
  }

  @ResolveField(() => RemovedMemberConnection, {
    description:
      'Who was removed from the course and cannot join it until liftRemoval, newest first. Empty for everybody but its instructors and admins.',
  })
  async removedMembers(
    @Parent() { id: courseId }: Course,
    @Args() page: ForwardPage,
    @Context() context: RequestContext,
  ): Promise<Connection<Removal>> {
    const key = { courseId, page: readPage(page, removalCursor) };
    return new Connection(
      (await context.loader(this.rosters.removed).load(key)) as Page<Removal>,
      (row) => removalCursor.format([row.removedAt.toISOString(), row.memberId]),
      async () => (await context.loader(this.rosters.removedCount).load(courseId)) ?? 0,
    );
  }
}
