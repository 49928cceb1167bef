import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Composer } from '#discussion';
import { limits, type Member, normalizeNewlines } from '#kernel';
import { MuteService, type ProfileChanges, ProfileService } from '#members';
import { Idempotency } from '#platform';
import { Allow, SignedIn, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { FreshViewer } from '../graphql/fresh-viewer.js';
import { MuteMemberInput, UpdateProfileInput } from './profile.input.js';
import { ViewerPayload } from './profile.payload.js';
import { ViewerModel } from './viewer.model.js';

/** What members change about themselves. */
@Resolver()
export class ProfileResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly mutes: MuteService,
    private readonly composer: Composer,
    private readonly idempotency: Idempotency,
    private readonly freshViewer: FreshViewer,
  ) {}

  @Mutation(() => ViewerPayload, { description: "Changes the signed-in member's own profile." })
  @Allow(Writer)
  async updateProfile(
    @Args('input', { description: 'The changes.' }) input: UpdateProfileInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    const member = context.member();
    const changes = changesOf(input, await this.bioOf(member, input.bioMarkdown));
    await this.idempotency.once(member, 'updateProfile', input, async (tx) => {
      await this.profiles.update(tx, member.memberId, changes);
      return member.memberId;
    });
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
    await this.idempotency.once(member, 'muteMember', input, async (tx) => {
      await this.mutes.setMuted(tx, member.memberId, input.handle, input.on);
      return member.memberId;
    });
    return { viewer: new ViewerModel(member) };
  }

  /** Rendered as `renderMarkdown` previews it. Those it mentions are linked, but not notified. */
  private async bioOf(member: Member, typed: string | null | undefined): Promise<ProfileChanges['bio']> {
    if (typed === undefined) return undefined;
    if (typed === null || typed.trim() === '') return null;
    return {
      markdown: normalizeNewlines(typed),
      html: await this.composer.preview(member, typed, 'input.bioMarkdown', limits.bioHtmlCharacters),
    };
  }
}

/** Null stands for "as it is" where nothing can be removed. */
function changesOf(input: UpdateProfileInput, bio: ProfileChanges['bio']): ProfileChanges {
  const { handle, displayName, affiliation, nameAudience } = input;
  return {
    handle: handle ?? undefined,
    displayName: displayName ?? undefined,
    bio,
    affiliation,
    nameAudience: nameAudience ?? undefined,
  };
}
