import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { InvalidInput } from '#kernel';
import { type OpenSession, PasswordResetService, PasswordService } from '#members';
import { Config, Idempotency } from '#platform';
import { Admin, Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { ChangePasswordInput, IssuePasswordResetInput } from './password.input.js';
import { PasswordResetPayload } from './password.payload.js';
import { SessionPayload } from './session.payload.js';
import { SessionOpener } from './session-opener.service.js';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly passwords: PasswordService,
    private readonly resets: PasswordResetService,
    private readonly arrival: SessionOpener,
    private readonly idempotency: Idempotency,
    private readonly config: Config,
  ) {}

  @Mutation(() => SessionPayload, {
    description:
      'Sets a new password, ends every session of the member, and begins a new one. A retry with its key comes from a session that lasts, and gets an access token of that session only.',
  })
  @Allow(Everyone)
  async changePassword(
    @Args('input', { description: 'The new password.' }) input: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<SessionPayload> {
    return this.arrival.open(context, await this.change(input, context), input.cookies);
  }

  @Mutation(() => PasswordResetPayload, {
    description: 'Lets a member who is locked out set a new password, once and within 24 hours. For admins.',
  })
  @Allow(Admin)
  async issuePasswordReset(
    @Args('input', { description: 'Whose password.' }) input: IssuePasswordResetInput,
    @Context() context: RequestContext,
  ): Promise<PasswordResetPayload> {
    const admin = context.member();
    const seed = await this.idempotency.once(admin, 'issuePasswordReset', input, (tx) =>
      this.resets.issue(tx, admin.memberId, input.handle),
    );
    const reset = await this.resets.read(seed);
    // In the fragment, which browsers send neither to servers nor to other sites.
    return { ...reset, link: `${this.config.publicUrl}/reset-password#${reset.resetToken}` };
  }

  private change(input: ChangePasswordInput, context: RequestContext): Promise<OpenSession> {
    const { currentPassword, resetToken, newPassword, idempotencyKey } = input;
    const userAgent = context.request.headers['user-agent'] ?? null;
    if (currentPassword != null && resetToken == null) {
      return this.passwords.change(context.member(), {
        ...{ currentPassword, newPassword, idempotencyKey, userAgent },
      });
    }
    if (resetToken != null && currentPassword == null) return this.resets.use(resetToken, newPassword, userAgent);
    throw InvalidInput.at('input.currentPassword', 'Give either your current password or a reset token.');
  }
}
