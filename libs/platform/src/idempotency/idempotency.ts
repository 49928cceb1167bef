import { createHash } from 'node:crypto';
import { Clock, Conflict, InvalidInput, limits, type Member } from '#kernel';
import type { Database, Transaction } from '../database/database.js';
import { Statement } from '../database/statement.js';

const CLAIM = new Statement(
  'platform/claim-idempotency-key',
  { memberId: 'uuid', key: 'text', operation: 'text', hash: 'bytea', now: 'timestamptz' },
  `insert into idempotency_key (member_id, key, operation, input_hash, created_at)
   values (:memberId, :key, :operation, :hash, :now)
   on conflict (member_id, key) do nothing returning key`,
);
const RECALL = new Statement(
  'platform/recall-idempotency-key',
  { memberId: 'uuid', key: 'text' },
  'select operation, input_hash, result from idempotency_key where member_id = :memberId and key = :key',
);
const REMEMBER = new Statement(
  'platform/remember-result',
  { memberId: 'uuid', key: 'text', result: 'text' },
  'update idempotency_key set result = :result where member_id = :memberId and key = :key',
);

/** JSON with the keys of every object in order, so that equal inputs have equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Makes a write that is sent again write once. Keys are remembered per member for 30 days, successes only. */
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in a transaction and answers its result (a short text from which the payload is read afresh, such as an id).
   * With a key that has succeeded before, writes nothing and answers the first result. Simultaneous tries take turns
   * on the key's row, which is taken before anything else; a failed try leaves no trace of its key.
   *
   * @throws Conflict when the key was used for another operation or input; of the same operation with `firstResult`
   */
  async once(
    member: Member,
    operation: string,
    input: { readonly idempotencyKey?: string | null },
    work: (tx: Transaction) => Promise<string>,
  ): Promise<string> {
    const { memberId } = member;
    const { idempotencyKey: key, ...rest } = input;
    if (key == null) return this.database.transaction(work);
    if (key === '' || key.length > limits.idempotencyKeyCharacters || /[^\x21-\x7e]/.test(key)) {
      throw InvalidInput.at(
        'input.idempotencyKey',
        `An idempotency key has 1 to ${limits.idempotencyKeyCharacters} visible ASCII characters; a random UUID is a good one.`,
      );
    }
    const hash = createHash('sha256').update(canonical(rest)).digest();
    return this.database.transaction(async (tx) => {
      const claimed = await tx.row(CLAIM.with({ memberId, key, operation, hash, now: this.clock.now() }));
      if (!claimed) return recall(tx, memberId, key, operation, hash);
      const result = await work(tx);
      await tx.rows(REMEMBER.with({ memberId, key, result }));
      return result;
    });
  }
}

async function recall(
  tx: Transaction,
  memberId: string,
  key: string,
  operation: string,
  hash: Buffer,
): Promise<string> {
  const known = await tx.row<{ operation: string; input_hash: Buffer; result: string }>(RECALL.with({ memberId, key }));
  if (!known || known.operation !== operation || !known.input_hash.equals(hash)) {
    // Whoever lost the first answer learns what became of it.
    const first = known?.operation === operation ? { firstResult: known.result } : {};
    throw new Conflict('This idempotency key was used for something else. Send this request with a new key.', first);
  }
  return known.result;
}
