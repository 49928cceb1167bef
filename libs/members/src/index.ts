import { Member } from './member/member.entity.js';
import { PasswordReset } from './password/password-reset.entity.js';
import { RefreshToken } from './session/refresh-token.entity.js';
import { Session } from './session/session.entity.js';

export * from './member/admins.js';
export * from './member/demo-members.js';
export * from './member/mute.service.js';
export * from './member/name-audience.js';
export * from './member/own-profile.queries.js';
export * from './member/profile.service.js';
export * from './member/questionable-handles.queries.js';
export * from './member/sign-up.service.js';
export * from './member/standing.service.js';
export * from './members.module.js';
export * from './password/password.service.js';
export * from './password/password-hasher.js';
export * from './password/password-reset.service.js';
export * from './session/access-tokens.js';
export * from './session/cookie-names.js';
export * from './session/jwt.strategy.js';
export * from './session/live-sessions.js';
export * from './session/session.queries.js';
export * from './session/session.service.js';
export * from './session/sign-in.events.js';
export * from './session/sign-in.service.js';
export * from './session-tables.js';

export const memberEntities = [Member, Session, RefreshToken, PasswordReset];
