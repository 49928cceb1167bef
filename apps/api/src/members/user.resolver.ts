import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { UserQueries } from '#courses';
import { isId, isMember, limits, withOwnNotes } from '#kernel';
import { MuteQueries } from '#members';
import { Allow, Everyone } from '../graphql/allow.js';
import { Bounded } from '../graphql/bound.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from './user.loaders.js';
import { User } from './user.model.js';

@ArgsType()
class UserArgs {
  @Field(() => String, {
    description: 'In whatever case, without the @. A member’s id, as mentions in HTML link to them, does too.',
  })
  @Bounded({ characters: limits.idCharacters })
  handle: string;
}

@Resolver(() => User)
export class UserResolver {
  private readonly muted = defineLoader<string, boolean>((viewer, ids) => this.mutes.areMuted(viewer.memberId, ids));

  constructor(
    private readonly users: UserQueries,
    private readonly mutes: MuteQueries,
    private readonly loaders: UserLoaders,
  ) {}

  @Query(() => User, { nullable: true, description: 'The member who has this handle or id now, or null.' })
  @Allow(Everyone)
  user(@Args() { handle }: UserArgs, @Context() context: RequestContext): Promise<User | null> {
    // No handle is as long as an id.
    return isId(handle)
      ? context.loader(this.loaders.byId).load(handle)
      : this.users.findByHandle(context.viewer, handle);
  }

  @Cost({ characters: limits.bioHtmlCharacters })
  @ResolveField(() => String, {
    nullable: true,
    description: 'What the member writes about themselves, as sanitised HTML.',
  })
  async bioHtml(user: User, _args: unknown, context: RequestContext) {
    const html = user.bioHtml !== undefined ? user.bioHtml : (await this.profile(user, context))?.bioHtml;
    return withOwnNotes(html, user.id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Where the member works or studies, in their own words.' })
  affiliation(user: User, _args: unknown, context: RequestContext) {
    return user.affiliation !== undefined
      ? user.affiliation
      : this.profile(user, context).then((found) => found?.affiliation);
  }

  @ResolveField(() => Date, { description: 'When the member signed up.' })
  joinedAt(user: User, _args: unknown, context: RequestContext) {
    return user.joinedAt ?? this.profile(user, context).then((found) => found?.joinedAt);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer muted them. False for visitors.' })
  async viewerHasMuted(user: User, _args: unknown, context: RequestContext): Promise<boolean> {
    return isMember(context.viewer) && (await context.loader(this.muted).load(user.id)) === true;
  }

  /** For a row of a list, which holds no more than the author's names. */
  private profile(user: User, context: RequestContext) {
    return context.loader(this.loaders.byId).load(user.id);
  }
}
