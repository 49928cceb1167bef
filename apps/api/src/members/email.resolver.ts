import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EmailService, MailAddresses } from '#members';
import { Idempotency } from '#platform';
import { Allow, Everyone, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { clientAddress } from '../traffic/client-address.js';
import {
  ConfirmEmailInput,
  RequestEmailChangeInput,
  RequestEmailConfirmationInput,
  RequestPasswordResetInput,
  SetMailLanguageInput,
} from './email.input.js';
import { ConfirmEmailPayload, RequestedMailPayload } from './email.payload.js';
import { languageOf } from './mail-language.enum.js';
import { ViewerPayload } from './profile.payload.js';
import { ViewerModel } from './viewer.model.js';

@Resolver()
export class EmailResolver {
  constructor(
    private readonly emails: EmailService,
    private readonly addresses: MailAddresses,
    private readonly idempotency: Idempotency,
  ) {}

  @Mutation(() => RequestedMailPayload, {
    description:
      'Mails a link that sets a new password, good once and for an hour, to whoever has this address; where it was never confirmed, one that confirms it. The answer is always the same; attempts are limited per address and network.',
  })
  @Allow(Everyone)
  async requestPasswordReset(
    @Args('input', { description: 'Whose.' }) { email, language }: RequestPasswordResetInput,
    @Context() context: RequestContext,
  ): Promise<RequestedMailPayload> {
    await this.emails.requestPasswordReset(email, languageOf(language), clientAddress(context.request));
    return { accepted: true };
  }

  @Mutation(() => ViewerPayload, {
    description:
      'Mails a link that confirms one’s own address, good once and for three days. None where it is confirmed and takes mail.',
  })
  @Allow(SignedIn)
  async requestEmailConfirmation(
    @Args('input', { description: 'How to write.' }) input: RequestEmailConfirmationInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    const member = context.member();
    const language = languageOf(input.language);
    await this.emails.requestConfirmation(member, { ...input, language }, clientAddress(context.request));
    return { viewer: new ViewerModel(member) };
  }

  @Mutation(() => RequestedMailPayload, {
    description:
      'Mails a link to another address, which is the account’s once its reader has confirmed it; the former one is told then. The answer is the same whether or not it is somebody’s already.',
  })
  @Allow(SignedIn)
  async requestEmailChange(
    @Args('input', { description: 'Which.' }) input: RequestEmailChangeInput,
    @Context() context: RequestContext,
  ): Promise<RequestedMailPayload> {
    const language = languageOf(input.language);
    const address = clientAddress(context.request);
    await this.emails.requestChange(context.member(), { ...input, language, address });
    return { accepted: true };
  }

  @Mutation(() => ConfirmEmailPayload, {
    description:
      'Confirms the address that a link was mailed to, signed in or not. CONFLICT where another account has confirmed it since.',
  })
  @Allow(Everyone)
  async confirmEmail(
    @Args('input', { description: 'The link.' }) { token }: ConfirmEmailInput,
  ): Promise<ConfirmEmailPayload> {
    return this.emails.confirm(token);
  }

  @Mutation(() => ViewerPayload, { description: 'Says in which language one is written to.' })
  @Allow(SignedIn)
  async setMailLanguage(
    @Args('input', { description: 'Which.' }) input: SetMailLanguageInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    const member = context.member();
    await this.idempotency.once(member, 'setMailLanguage', input, async (tx) => {
      await this.addresses.setLanguage(tx, member.memberId, languageOf(input.language));
      return member.memberId;
    });
    return { viewer: new ViewerModel(member) };
  }
}
