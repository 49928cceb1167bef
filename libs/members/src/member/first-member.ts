import { createHash, timingSafeEqual } from 'node:crypto';
import { codeTyped, InvalidInput } from '#kernel';
import { type Config, Statement, type Transaction } from '#platform';

const ANY_MEMBER = new Statement('members/any-member', {}, 'select exists (select from member) as found');
/** The number is arbitrary, and used nowhere else. */
const LOCK = new Statement('members/lock-first-member', {}, 'select pg_advisory_xact_lock(7205113)');

/**
 * Whether the member about to be written is the first of the installation, and so its admin. Those who find it empty
 * take turns, and each looks again; once there is a member nobody waits.
 *
 * @throws InvalidInput in production, where the setup code that was printed at the start is not given
 */
export async function isFirstMember(tx: Transaction, config: Config, setupCode: string | undefined): Promise<boolean> {
  if (await anyMember(tx)) return false;
  await tx.rows(LOCK);
  if (await anyMember(tx)) return false;
  if (config.environment === 'production' && !isSetupCode(config, setupCode)) {
    throw InvalidInput.at(
      'input.setupCode',
      'Nobody has signed up yet, and whoever does first becomes the admin. Give the setup code that the server printed when it started (SETUP_CODE).',
    );
  }
  return true;
}

async function anyMember(tx: Transaction): Promise<boolean> {
  const answer = await tx.row<{ found: boolean }>(ANY_MEMBER);
  return answer?.found === true;
}

function isSetupCode(config: Config, given: string | undefined): boolean {
  const [typed, code] = [codeTyped(given ?? ''), codeTyped(config.setupCode ?? '')];
  if (!typed || !code) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typed), digest(code));
}
