import { Resolver } from '@nestjs/graphql';
import { CourseMember } from '#courses';
import type { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';

@Resolver(() => CourseMember)
export class CourseMemberFieldResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, { description: 'Who it is.' })
  user(member: CourseMember, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(member.memberId);
  }
}
