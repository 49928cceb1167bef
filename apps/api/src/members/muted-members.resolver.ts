import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import type { PublicProfile } from '#courses';
import { readPage } from '#kernel';
import { MuteQueries, mutedCursor } from '#members';
import { Connection, connectionOf, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from './user.loaders.js';
import { User } from './user.model.js';
import { ViewerModel } from './viewer.model.js';

const UserConnection = connectionOf(() => User, 'User', 'members');

/** Whom one muted. Those who were muted learn of it nowhere. */
@Resolver(() => ViewerModel)
export class MutedMembersFieldResolver {
  constructor(
    private readonly mutes: MuteQueries,
    private readonly users: UserLoaders,
  ) {}

  @ResolveField(() => UserConnection, { description: 'Whom they muted, in the order in which those signed up.' })
  async mutedMembers(
    @Parent() _viewer: ViewerModel,
    @Args() page: ForwardPage,
    @Context() context: RequestContext,
  ): Promise<Connection<PublicProfile>> {
    const member = context.member();
    const { rows, ...rest } = await this.mutes.page(member, readPage(page, mutedCursor));
    const found = await Promise.all(rows.map(({ id }) => context.loader(this.users.byId).load(id)));
    return new Connection(
      { ...rest, rows: found.filter((user): user is PublicProfile => user !== null) },
      ({ id }) => mutedCursor.format([id]),
      () => this.mutes.count(member),
    );
  }
}
