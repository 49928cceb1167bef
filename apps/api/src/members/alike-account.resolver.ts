import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { readPage } from '#kernel';
import { type AlikeAccount, AlikeAccountQueries, alikeAccountCursor } from '#members';
import { Admin, Allow } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { AlikeAccountConnection, AlikeAccountModel } from './alike-account.model.js';
import { UserLoaders } from './user.loaders.js';
import { User } from './user.model.js';

@Resolver(() => AlikeAccountModel)
export class AlikeAccountResolver {
  constructor(
    private readonly emails: AlikeAccountQueries,
    private readonly users: UserLoaders,
  ) {}

  @Query(() => AlikeAccountConnection, {
    description:
      'Who has an e-mail address that is like another member’s: from before addresses were compared by more than their letters, or given when it was somebody’s already. By handle. It tells no address. For admins.',
  })
  @Allow(Admin)
  async alikeAccounts(@Args() page: ForwardPage): Promise<Connection<AlikeAccount>> {
    return new Connection(
      await this.emails.page(readPage(page, alikeAccountCursor)),
      ({ handle }) => alikeAccountCursor.format([handle]),
      () => this.emails.count(),
    );
  }

  @ResolveField(() => User, { description: 'Who it is.' })
  user({ memberId }: AlikeAccountModel, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(memberId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Whose address it is like, who had theirs first; null once they are gone.',
  })
  alike({ alikeId }: AlikeAccountModel, _args: unknown, context: RequestContext): Promise<User | null> | null {
    return alikeId === null ? null : context.loader(this.users.byId).load(alikeId);
  }
}
