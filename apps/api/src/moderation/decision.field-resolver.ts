import { Resolver } from '@nestjs/graphql';
import { Course, type PublicProfile } from '#courses';
import { aboutProfile, type DecisionView } from '#moderation';
import { CourseLoaders } from '../courses/course.loaders.js';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Content, type ContentView } from '../discussion/content.model.js';
import type { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';
import { Decision } from './decision.model.js';

@Resolver(() => Decision)
export class DecisionFieldResolver {
  constructor(
    private readonly contents: ContentLoaders,
    private readonly users: UserLoaders,
    private readonly courses: CourseLoaders,
  ) {}

  @ResolveField(() => Content, {
    nullable: true,
    description:
      'The content that it is about, or that led to it; null where it is about a member alone, and once the content was withdrawn.',
  })
  content({ address }: DecisionView, _args: unknown, context: RequestContext): Promise<ContentView | null> | null {
    return address && this.contents.byAddress(context, address);
  }

  @ResolveField(() => Course, {
    nullable: true,
    description:
      'The course in which it holds: that of the content, or that in which somebody was suspended. Null for none, and where the viewer does not see it.',
  })
  course({ courseId }: DecisionView, _args: unknown, context: RequestContext): Promise<Course | null> | null {
    return courseId === null ? null : context.loader(this.courses.byId).load(courseId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether it is about what the member says of themselves: their profile, which is no content.',
  })
  aboutProfile(decision: DecisionView): boolean {
    return aboutProfile(decision);
  }

  @ResolveField(() => User, {
    nullable: true,
    description:
      'Whom it concerns: the author of the content, whose profile it is about, or who was suspended. Null once the account is erased.',
  })
  user({ memberId }: DecisionView, _args: unknown, context: RequestContext): Promise<PublicProfile | null> | null {
    return memberId === null ? null : context.loader(this.users.byId).load(memberId);
  }
}
