import { Forbidden, type Member } from '#kernel';
import { canModerate } from '../moderation.policy.js';

/** A profile belongs to no course, so curators and admins decide about it, and nobody about their own. @throws Forbidden */
export function requireProfileModerator(moderator: Member, memberId: string): void {
  if (!canModerate(moderator, null)) {
    throw new Forbidden('Profiles are moderated by curators and admins. Report the member, and one of them will look.');
  }
  if (memberId === moderator.memberId) {
    throw new Forbidden('This is your own profile, so somebody else has to look at it. Ask another moderator.');
  }
}
