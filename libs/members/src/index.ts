import { Member } from './member/member.entity.js';
import { PasswordReset } from './password/password-reset.entity.js';
import { RefreshToken } from './session/refresh-token.entity.js';
import { Session } from './session/session.entity.js';

export { Installation } from './installation/installation.service.js';
export { accountLetter, accountLetterKinds } from './mail/account-letters.js';
export { AccountMailSender } from './mail/account-mail-sender.service.js';
export { SEND_ACCOUNT_MAIL } from './mail/account-mails.service.js';
export { EmailService } from './mail/email.service.js';
export { MailAddresses, type MailAddressState, type MailRecipient } from './mail/mail-addresses.store.js';
export {
  type SuppressedAddress,
  SuppressedAddressQueries,
  suppressedAddressCursor,
} from './mail/suppressed-addresses.queries.js';
export { lockAdmins, requireAnotherAdmin } from './member/admins.js';
export { type AlikeAccount, AlikeAccountQueries, alikeAccountCursor } from './member/alike-accounts.queries.js';
export { refuseDemoMembers } from './member/demo-members.js';
export { fillEmailKeys } from './member/email-key.backfill.js';
export { claimHandle, handleProblem } from './member/handle-claim.js';
export { InstallationRoleService } from './member/installation-role.service.js';
export { MemberSignedUp } from './member/member.events.js';
export { MuteQueries, mutedCursor } from './member/mute.queries.js';
export { MuteService } from './member/mute.service.js';
export { NameAudience } from './member/name-audience.js';
export {
  type QuestionableHandle,
  QuestionableHandleQueries,
  questionableHandleCursor,
} from './member/questionable-handles.queries.js';
export { SignUpService } from './member/sign-up.service.js';
export { MembersModule } from './members.module.js';
export { PasswordService } from './password/password.service.js';
export { PasswordHasher } from './password/password-hasher.service.js';
export { PasswordResetService } from './password/password-reset.service.js';
export { AccessTokens } from './session/access-token.service.js';
export { type CookieNames, cookieNames } from './session/cookie-names.js';
export { JwtStrategy } from './session/jwt.strategy.js';
export { LiveSessions } from './session/live-session.store.js';
export { type OwnSession, SessionQueries, sessionCursor } from './session/session.queries.js';
export { type OpenSession, SessionService } from './session/session.service.js';
export { SignInFailed } from './session/sign-in.events.js';
export { SignInService } from './session/sign-in.service.js';
export { memberTable, sessionTables } from './session-tables.js';
export const memberEntities = [Member, Session, RefreshToken, PasswordReset];
