import { Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';
import { RemovedMember } from './removed-member.model.js';

@Resolver(() => RemovedMember)
export class RemovedMemberFieldResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, { description: 'Who was removed.' })
  user({ memberId }: RemovedMember, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(memberId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who removed them; null where that is no member any more.' })
  removedBy({ removedById }: RemovedMember, _args: unknown, context: RequestContext): Promise<User | null> | null {
    return removedById === null ? null : context.loader(this.users.byId).load(removedById);
  }
}
