import { Conflict, handleSkeleton, InvalidInput, isHandle, limits } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { isReservedHandle } from './reserved-handles.js';

const CLAIM = new Statement(
  'members/claim-handle',
  { skeleton: 'text', memberId: 'uuid', now: 'timestamptz' },
  `
  insert into handle_claim (skeleton, member_id, claimed_at) values (:skeleton, :memberId, :now)
  on conflict (skeleton) where not inherited do nothing returning skeleton`,
);
const CLAIMED = new Statement(
  'members/claimed-handle',
  { skeleton: 'text' },
  'select from handle_claim where skeleton = :skeleton and not inherited',
);
const OWN = new Statement(
  'members/own-claim',
  { skeleton: 'text', memberId: 'uuid' },
  'select from handle_claim where skeleton = :skeleton and member_id = :memberId',
);
const COUNT_CLAIMS = new Statement(
  'members/count-claims',
  { memberId: 'uuid' },
  'select count(*)::int as claims from handle_claim where member_id = :memberId',
);

const { least, most } = limits.handleCharacters;

/** What is wrong with a handle, which must be normalised; null where it could be one. */
export function handleProblem(handle: string): string | null {
  if (isHandle(handle)) return null;
  return `A handle has ${least} to ${most} of the letters a to z, the digits 0 to 9, ".", "_" and "-", and neither begins nor ends with "." or "-".`;
}

/** What is wrong with a handle for somebody who has not got it already; null where nothing is. */
export function reservedProblem(handle: string): string | null {
  if (!isReservedHandle(handle)) return null;
  return 'This handle is kept for nobody, since whoever had it would seem to speak for the house, or for everybody. Choose another, such as your name with something that is yours.';
}

const TAKEN =
  'This handle is taken, or looks like one that is or was (0 is read as o, 1 and i as l, rn as m, vv as w; ".", "_" and "-" do not count). Choose another.';

/** What is wrong with a handle for somebody who has none yet, for as long as nobody else claims it; null where nothing is. */
export async function takenProblem(database: Pick<Transaction, 'row'>, handle: string): Promise<string | null> {
  return (await database.row(CLAIMED.with({ skeleton: handleSkeleton(handle) }))) ? TAKEN : null;
}

/**
 * Claims a handle, and with it all that look like it, for one member for ever. Of two who claim at once the second
 * waits for the first, and is then refused.
 *
 * @throws InvalidInput where somebody else has, or ever had, a handle like it, or it is reserved and not theirs already
 */
export async function claimHandle(tx: Transaction, handle: string, memberId: string, now: Date): Promise<void> {
  const skeleton = handleSkeleton(handle);
  const reserved = reservedProblem(handle);
  if (!reserved && (await tx.row(CLAIM.with({ skeleton, memberId, now })))) return limitClaims(tx, memberId);
  if (await tx.row(OWN.with({ skeleton, memberId }))) return;
  if (reserved) throw InvalidInput.at('input.handle', reserved);
  throw InvalidInput.at('input.handle', TAKEN);
}

async function limitClaims(tx: Transaction, memberId: string): Promise<void> {
  const counted = await tx.row<{ claims: number }>(COUNT_CLAIMS.with({ memberId }));
  if (counted && counted.claims > limits.handlesPerMember) {
    throw new Conflict(
      `You have used ${limits.handlesPerMember} handles, as many as one member can, since none is given out again. Keep this one, or go back to a former one.`,
    );
  }
}
