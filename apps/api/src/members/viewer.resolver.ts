import { Context, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isMember, limits } from '#kernel';
import { type OwnProfile, OwnProfileQueries } from '#profiles';
import { Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { objectFields } from '../graphql/selection.js';
import { NameAudience } from './name-audience.enum.js';
import { OwnProfileModel } from './own-profile.model.js';
import { User } from './user.model.js';
import { ViewerModel } from './viewer.model.js';

/** What is known of whoever asks, or is looked up by itself. */
const KNOWN: ReadonlySet<string> = new Set(['__typename', 'id', 'handle', 'displayName', 'viewerHasMuted']);

@Resolver(() => ViewerModel)
export class ViewerResolver {
  /** One statement for all fields that need it, and none where no field does. */
  private readonly ownProfile = defineLoader<string, OwnProfile>((_viewer, ids) =>
    Promise.all(ids.map((id) => this.profiles.find(id))),
  );

  constructor(private readonly profiles: OwnProfileQueries) {}

  @Query(() => ViewerModel, { nullable: true, description: 'Whoever is signed in; null for a visitor.' })
  @Allow(Everyone)
  viewer(@Context() context: RequestContext): ViewerModel | null {
    return isMember(context.viewer) ? new ViewerModel(context.viewer) : null;
  }

  @ResolveField(() => User, { description: 'Themselves, as others see them; their own name is always shown to them.' })
  user(viewer: ViewerModel, _args: unknown, context: RequestContext, info: GraphQLResolveInfo): User | Promise<User> {
    // Who asks is known with their names: every page shows no more.
    return [...objectFields(info)].every((name) => KNOWN.has(name)) ? viewer.names : this.profileOf(viewer, context);
  }

  @ResolveField(() => String, { description: 'Their e-mail address, which is shown nowhere else and to nobody else.' })
  async email(viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<string> {
    return (await this.profileOf(viewer, context)).email;
  }

  @ResolveField(() => OwnProfileModel, {
    description:
      'What they wrote of themselves last, and whether others are shown it. What a moderator has to look at first is here, and nowhere else.',
  })
  async profile(viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<OwnProfileModel> {
    const { own, state } = await this.profileOf(viewer, context);
    return { ...own, state, memberId: viewer.names.id };
  }

  @Cost({ characters: limits.bioCharacters })
  @ResolveField(() => String, {
    nullable: true,
    description: 'The Markdown of the text about them, for editing it: what they wrote last, also while it waits.',
  })
  async bioMarkdown(viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<string | null> {
    return (await this.profileOf(viewer, context)).own.bioMarkdown;
  }

  @ResolveField(() => NameAudience, { description: 'How far they let their real name reach.' })
  async nameAudience(viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<NameAudience> {
    return (await this.profileOf(viewer, context)).nameAudience;
  }

  private async profileOf(viewer: ViewerModel, context: RequestContext): Promise<OwnProfile> {
    return (await context.loader(this.ownProfile).load(viewer.names.id)) as OwnProfile;
  }
}
