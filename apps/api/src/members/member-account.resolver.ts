import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type MemberAccount, MemberAccountQueries, memberAccountCursor } from '#courses';
import { readNamePrefix } from '#discussion';
import { readPage } from '#kernel';
import { Admin, Allow } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import {
  MemberAccountArgs,
  MemberAccountConnection,
  MemberAccountModel,
  MemberAccountsArgs,
} from './member-account.model.js';
import { UserLoaders } from './user.loaders.js';
import { User } from './user.model.js';

@Resolver(() => MemberAccountModel)
export class MemberAccountResolver {
  constructor(
    private readonly accounts: MemberAccountQueries,
    private readonly users: UserLoaders,
  ) {}

  @Query(() => MemberAccountConnection, { description: 'Who has an account, by handle. For admins.' })
  @Allow(Admin)
  async memberAccounts(
    @Args() { prefix, standing, ...page }: MemberAccountsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<MemberAccount>> {
    const filter = { name: prefix == null ? undefined : readNamePrefix(prefix), standing };
    return new Connection(
      await this.accounts.page(viewer, filter, readPage(page, memberAccountCursor)),
      ({ handle }) => memberAccountCursor.format([handle]),
      () => this.accounts.count(viewer, filter),
    );
  }

  @Query(() => MemberAccountModel, {
    nullable: true,
    description: 'The account that has this handle now; null where nobody has. For admins.',
  })
  @Allow(Admin)
  memberAccount(
    @Args() { handle }: MemberAccountArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<MemberAccount | null> {
    return this.accounts.find(viewer, handle);
  }

  @ResolveField(() => User, { description: 'Who it is.' })
  user({ memberId }: MemberAccountModel, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(memberId);
  }
}
