import { Conflict, handleSkeleton, InvalidInput, isHandle, limits } from '#kernel';
import { Statement, type Transaction } from '#platform';

const CLAIM = new Statement(`
  insert into handle_claim (skeleton, member_id, claimed_at) values ($1, $2, $3)
  on conflict (skeleton) do nothing returning skeleton`);
const CLAIMED_BY = new Statement('select member_id from handle_claim where skeleton = $1');
const COUNT_CLAIMS = new Statement('select count(*)::int as claims from handle_claim where member_id = $1');

const { least, most } = limits.handleCharacters;

/** What is wrong with a handle, which must be normalised; null where it could be one. */
export function handleProblem(handle: string): string | null {
  if (isHandle(handle)) return null;
  return `A handle has ${least} to ${most} of the letters a to z, the digits 0 to 9, ".", "_" and "-", and neither begins nor ends with "." or "-".`;
}

/**
 * Claims a handle, and with it all that look like it, for one member for ever. Of two who claim at once the second
 * waits for the first, and is then refused.
 *
 * @throws InvalidInput where somebody else has, or ever had, a handle like it
 */
export async function claimHandle(tx: Transaction, handle: string, memberId: string, now: Date): Promise<void> {
  const skeleton = handleSkeleton(handle);
  if (await tx.row(CLAIM, [skeleton, memberId, now])) return limitClaims(tx, memberId);
  const claim = await tx.row<{ member_id: string }>(CLAIMED_BY, [skeleton]);
  if (claim?.member_id === memberId) return;
  throw InvalidInput.at(
    'input.handle',
    'This handle is taken, or looks like one that is or was (0 is read as o, 1 and i as l; ".", "_" and "-" do not count). Choose another.',
  );
}

async function limitClaims(tx: Transaction, memberId: string): Promise<void> {
  const counted = await tx.row<{ claims: number }>(COUNT_CLAIMS, [memberId]);
  if (counted && counted.claims > limits.handlesPerMember) {
    throw new Conflict(
      `You have used ${limits.handlesPerMember} handles, as many as one member can, since none is given out again. Keep this one, or go back to a former one.`,
    );
  }
}
