import { Forbidden, type Member } from '#kernel';

/** @throws Forbidden for what they wrote themselves */
export function requireOthers({ memberId }: Member, authorId: string | null): void {
  if (authorId === memberId) {
    throw new Forbidden('You wrote this yourself, so somebody else has to look at it. Ask another moderator.');
  }
}
