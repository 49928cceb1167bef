import { Conflict } from '#kernel';
import { Statement, type Transaction } from '#platform';

/** Not the rows of the admins: of two changes at once the second would look for the admins of before the first. */
const LOCK = new Statement('members/lock-admins', {}, `select pg_advisory_xact_lock(hashtext('admins'))`);
const ANOTHER_ADMIN = new Statement(
  'members/another-admin',
  { memberId: 'uuid', now: 'timestamptz' },
  `
  select exists (
    select from member where is_admin and id <> :memberId and (suspended_until is null or suspended_until <= :now)) as found`,
);

/** Those who change who is an admin, or suspend one everywhere, take turns, before they lock any member. */
export async function lockAdmins(tx: Transaction): Promise<void> {
  await tx.rows(LOCK);
}

/**
 * What keeps an installation from having no admin who can act. Within one's turn.
 * @param memberId who is not to be one from now on
 * @throws Conflict where nobody else is an admin and not suspended
 */
export async function requireAnotherAdmin(tx: Transaction, memberId: string, now: Date): Promise<void> {
  const answer = await tx.row<{ found: boolean }>(ANOTHER_ADMIN.with({ memberId, now }));
  if (answer?.found) return;
  throw new Conflict(
    'This is the only admin who is not suspended, and somebody has to be. Make another member an admin first, or lift the suspension of one.',
  );
}
