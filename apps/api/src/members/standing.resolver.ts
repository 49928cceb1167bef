import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { UserQueries } from '#courses';
import { NotFound } from '#kernel';
import { InstallationRoleService } from '#members';
import { Idempotency } from '#platform';
import { Admin, Allow } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { FreshViewer } from '../graphql/fresh-viewer.service.js';
import { SetStandingInput } from './profile.input.js';
import { UserPayload } from './profile.payload.js';

@Resolver()
export class StandingResolver {
  constructor(
    private readonly standings: InstallationRoleService,
    private readonly users: UserQueries,
    private readonly idempotency: Idempotency,
    private readonly freshViewer: FreshViewer,
  ) {}

  @Mutation(() => UserPayload, {
    description: 'Makes a member an admin or a curator, or no longer; it holds from their next request on. For admins.',
  })
  @Allow(Admin)
  async setStanding(
    @Args('input', { description: 'Who becomes what.' }) input: SetStandingInput,
    @Context() context: RequestContext,
  ): Promise<UserPayload> {
    const admin = context.member();
    const memberId = await this.idempotency.once(admin, 'setStanding', input, (tx) =>
      this.standings.setStanding(tx, admin.memberId, input),
    );
    // Admins may change their own standing, and ask for more in the same request.
    await this.freshViewer.renew(context);
    const [user] = await this.users.findByIds(context.viewer, [memberId]);
    if (!user) throw new NotFound('member');
    return { user };
  }
}
