import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Installation } from './installation/installation.service.js';
import { AccountMailSender } from './mail/account-mail-sender.service.js';
import { AccountMails } from './mail/account-mails.service.js';
import { EmailService } from './mail/email.service.js';
import { MailAddresses } from './mail/mail-addresses.store.js';
import { SuppressedAddressQueries } from './mail/suppressed-addresses.queries.js';
import { AlikeAccountQueries } from './member/alike-accounts.queries.js';
import { InstallationRoleService } from './member/installation-role.service.js';
import { MuteQueries } from './member/mute.queries.js';
import { MuteService } from './member/mute.service.js';
import { QuestionableHandleQueries } from './member/questionable-handles.queries.js';
import { SignUpService } from './member/sign-up.service.js';
import { PasswordService } from './password/password.service.js';
import { PasswordHasher } from './password/password-hasher.service.js';
import { PasswordResetService } from './password/password-reset.service.js';
import { AccessTokens } from './session/access-token.service.js';
import { JwtStrategy } from './session/jwt.strategy.js';
import { LiveSessions } from './session/live-session.store.js';
import { LocalStrategy } from './session/local.strategy.js';
import { SessionQueries } from './session/session.queries.js';
import { SessionService } from './session/session.service.js';
import { SignInService } from './session/sign-in.service.js';

const offered = [
  SignUpService,
  SignInService,
  SessionService,
  SessionQueries,
  PasswordService,
  PasswordResetService,
  Installation,
  InstallationRoleService,
  MuteQueries,
  MuteService,
  LiveSessions,
  QuestionableHandleQueries,
  AlikeAccountQueries,
  EmailService,
  MailAddresses,
  SuppressedAddressQueries,
  AccountMailSender,
  PasswordHasher,
  JwtStrategy,
];

/** Who is a member, and how they prove it. */
@Module({
  imports: [AuditModule],
  providers: [...offered, AccessTokens, LocalStrategy, AccountMails],
  exports: offered,
})
export class MembersModule {}
