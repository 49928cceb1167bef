import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { MuteService } from '#members';
import { ProfileService } from '#profiles';
import { Allow, SignedIn, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { FreshViewer } from '../graphql/fresh-viewer.service.js';
import { MuteMemberInput, UpdateProfileInput } from './profile.input.js';
import { ViewerPayload } from './profile.payload.js';
import { ViewerModel } from './viewer.model.js';

/** What members change about themselves. */
@Resolver()
export class ProfileResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly mutes: MuteService,
    private readonly freshViewer: FreshViewer,
  ) {}

  @Mutation(() => ViewerPayload, { description: "Changes the signed-in member's own profile." })
  @Allow(Writer)
  async updateProfile(
    @Args('input', { description: 'The changes.' }) input: UpdateProfileInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    await this.profiles.update(context.member(), input);
    await this.freshViewer.renew(context);
    return { viewer: new ViewerModel(context.member()) };
  }

  @Mutation(() => ViewerPayload, {
    description: 'Mutes a member, or no longer: what they do notifies the viewer of nothing. They do not learn of it.',
  })
  @Allow(SignedIn)
  async muteMember(
    @Args('input', { description: 'Whom.' }) input: MuteMemberInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    const member = context.member();
    await this.mutes.mute(member, input);
    return { viewer: new ViewerModel(member) };
  }
}
