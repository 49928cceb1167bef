import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CourseQueries, MembershipQueries, MembershipService } from '#courses';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { FreshViewer } from '../graphql/fresh-viewer.service.js';
import { CourseMemberPayload, CoursePayload } from './course.payload.js';
import {
  JoinCourseInput,
  LeaveCourseInput,
  LiftRemovalInput,
  RemoveMemberInput,
  SetMemberRoleInput,
} from './membership.input.js';

@Resolver()
export class MembershipResolver {
  constructor(
    private readonly memberships: MembershipService,
    private readonly roster: MembershipQueries,
    private readonly courses: CourseQueries,
    private readonly fresh: FreshViewer,
  ) {}

  @Mutation(() => CoursePayload, {
    description:
      'Joins a course, with its join code unless it is open to join. A wrong code gets the same answer as a course that does not exist, and tries are limited. Whoever was removed from it and could join otherwise is answered FORBIDDEN until an instructor lifts that.',
  })
  @Allow(Writer)
  async joinCourse(
    @Args('input', { description: 'The course, and its join code.' }) input: JoinCourseInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.memberships.join(context.member(), input));
  }

  @Mutation(() => CoursePayload, {
    description: 'Leaves a course. Its last instructor appoints another one first. What one wrote for it stays.',
  })
  @Allow(Writer)
  async leaveCourse(
    @Args('input', { description: 'The course.' }) input: LeaveCourseInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.memberships.leave(context.member(), input));
  }

  @Mutation(() => CoursePayload, {
    description:
      'Removes a member from a course, who cannot join it until liftRemoval. For its instructors and admins. What the member wrote for it stays. Whoever removes themselves has left.',
  })
  @Allow(Writer)
  async removeMember(
    @Args('input', { description: 'The course, and whom to remove.' }) input: RemoveMemberInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.memberships.remove(context.member(), input));
  }

  @Mutation(() => CoursePayload, {
    description:
      'Lets somebody who was removed from a course join it again, as anybody else does. For its instructors and admins. NOT_FOUND where nobody of that handle is kept out.',
  })
  @Allow(Writer)
  async liftRemoval(
    @Args('input', { description: 'The course, and whom to let in again.' }) input: LiftRemovalInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.memberships.liftRemoval(context.member(), input));
  }

  @Mutation(() => CourseMemberPayload, {
    description:
      'Appoints an instructor, or makes one a learner again. For instructors of the course and admins; one instructor must stay.',
  })
  @Allow(Writer)
  async setMemberRole(
    @Args('input', { description: 'The course, the member, and what they become.' }) input: SetMemberRoleInput,
    @Context() context: RequestContext,
  ): Promise<CourseMemberPayload> {
    const memberId = await this.memberships.setRole(context.member(), input);
    await this.fresh.renew(context);
    return { member: await this.roster.find(context.viewer, input.courseId, memberId) };
  }

  private async courseNow(context: RequestContext, courseId: string): Promise<CoursePayload> {
    await this.fresh.renew(context);
    return { course: await this.courses.findById(context.viewer, courseId) };
  }
}
