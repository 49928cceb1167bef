import { canRate, requireWriter, type ThreadView } from '#discussion';
import { Forbidden, type Member } from '#kernel';

/** @throws Forbidden */
export function requireRating(member: Member, thread: ThreadView): void {
  requireWriter(member, null);
  const allowed: boolean = canRate(member, thread);
  if (allowed) return;
  throw new Forbidden(
    thread.authorId === member.memberId
      ? 'This case study is your own, and others rate it. What you think of it yourself has its place in its lessons.'
      : 'Only a published case study can be rated. Wait until this one is shown to its readers.',
  );
}

/** @throws Forbidden */
export function requireBlindRatingRights(member: Member, thread: ThreadView): void {
  requireWriter(member, null);
  if (thread.authorId === member.memberId || thread.moderated) return;
  throw new Forbidden(
    'Only its contributor, a curator or an admin decides how long a case study is rated blind. Ask one of them.',
  );
}
