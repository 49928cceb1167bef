import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type ErrorCode, InvalidInput, limits, type Member, newId } from '#kernel';
import { Idempotency, NeedsOutside, type Transaction } from '#platform';
import { memberOf } from '../member-item/member-item.js';
import { ProfileDecisionService } from '../member-item/profile-decision.service.js';
import { ContentDecisionService } from './content-decision.service.js';
import { type ContentAction, isContentAction } from './decide.js';
import type { ModerationAction } from './decision.js';
import type { ModerationCommand } from './moderation-command.js';

export interface DecideMany {
  readonly items: ReadonlyArray<{ readonly itemId: string; readonly contentRevision?: number | null }>;
  readonly action: ModerationAction;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** What became of one of several: code and message say why it failed. */
export interface PartResult {
  readonly decisionId: string | null;
  readonly code: ErrorCode | null;
  readonly message: string | null;
}

/** Of one item of a bulk, in the order of the input; without a decision where it failed. */
export interface ItemResult extends PartResult {
  readonly itemId: string;
}

export interface BulkResult {
  /** What undoes them together; null where nothing was decided. */
  readonly batchId: string | null;
  readonly results: readonly ItemResult[];
}

/** One decision on many items: what can be done is done, in one transaction, and what cannot is explained. */
@Injectable()
export class BulkDecisionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly contents: ContentDecisionService,
    private readonly profiles: ProfileDecisionService,
  ) {}

  /** @throws InvalidInput for what is wrong with the list as such: nothing is decided then */
  async decide(member: Member, input: DecideMany): Promise<BulkResult> {
    const text = await this.idempotency.once(member, 'decideMany', input, async (tx) => {
      const { action, reason } = input;
      requireList(input);
      const at = this.clock.now();
      const command = { moderator: member, action: action as ContentAction, reason: reason.trim(), at };
      return JSON.stringify(await this.run(tx, { ...command, batchId: newId(at) }, input.items));
    });
    return JSON.parse(text) as BulkResult;
  }

  /** In the order of the ids, which threads are locked in; members come after them. */
  private async run(
    tx: Transaction,
    command: ModerationCommand<ContentAction>,
    items: DecideMany['items'],
  ): Promise<BulkResult> {
    const results = new Map<string, ItemResult>();
    for (const { itemId, contentRevision = null } of items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))) {
      const target = { by: 'itemId', id: itemId } as const;
      const member = memberOf(target);
      const done = await part(tx, () =>
        member
          ? this.profiles.decide(tx, command, member, contentRevision)
          : this.contents.decide(tx, command, target, contentRevision),
      );
      results.set(itemId, { itemId, ...done });
    }
    const inOrder = items.map(({ itemId }) => results.get(itemId) as ItemResult);
    return { batchId: inOrder.some(({ decisionId }) => decisionId) ? command.batchId : null, results: inOrder };
  }
}

/** Does one of several, and takes back what it did where it fails. What is nobody's mistake takes all of them back. */
export async function part(tx: Transaction, work: () => Promise<string>): Promise<PartResult> {
  try {
    return { decisionId: await tx.part(work), code: null, message: null };
  } catch (error) {
    // All of it is run again: whatever else is missing is found out before that.
    if (error instanceof NeedsOutside) return { decisionId: null, code: null, message: null };
    if (!(error instanceof DomainError)) throw error;
    return { decisionId: null, code: error.code, message: error.message };
  }
}

/** @throws InvalidInput */
function requireList({ items, action }: DecideMany): void {
  if (!isContentAction(action)) {
    throw InvalidInput.at(
      'input.action',
      `${action} is decided one at a time: use decide. In bulk go APPROVE, HIDE, RESTORE, DISMISS and WARN.`,
    );
  }
  const { bulk } = limits.moderation;
  if (items.length === 0 || items.length > bulk) {
    throw InvalidInput.at('input.items', `Give 1 to ${bulk} items at a time.`);
  }
  const seen = new Set<string>();
  for (const [at, { itemId }] of items.entries()) {
    if (seen.has(itemId)) {
      throw InvalidInput.at(`input.items.${at}.itemId`, 'This item is in the list already. Name each of them once.');
    }
    seen.add(itemId);
  }
}
