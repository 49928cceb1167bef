import { Injectable } from '@nestjs/common';
import { PostModerationService } from '#discussion';
import { Clock, Conflict, limits, type Member, NotFound, type PostAddress, parsePostId, spellMoment } from '#kernel';
import { Idempotency, type Transaction } from '#platform';
import { requireOthers } from './item.policy.js';
import { ItemStore, type StoredItem } from './item.store.js';

export interface ClaimModerationItem {
  /** Its content's id. */
  readonly itemId: string;
  /** False to release it. */
  readonly on: boolean;
  readonly idempotencyKey?: string | null;
}

/** Whoever looks at an item claims it, so that others leave it alone for as long as that takes. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly moderation: PostModerationService,
    private readonly items: ItemStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims an item, renews the claim or releases it; what nobody has claimed is released already.
   * @throws NotFound, Forbidden, Conflict where another has claimed it, or nothing is left to look at
   */
  claim(member: Member, input: ClaimModerationItem): Promise<string> {
    return this.idempotency.once(member, 'claimModerationItem', input, async (tx) => {
      const address = parsePostId(input.itemId);
      if (!address) throw new NotFound('content');
      const post = await this.moderation.load(tx, member, address);
      requireOthers(member, post.authorId);
      const item = await this.items.lock(tx, address);
      if (!item) throw new NotFound('item of the queue');
      this.requireFree(member, item);
      if (input.on) await this.begin(tx, member, address, item);
      else await this.items.apply(tx, address, item, { kind: 'RELEASED' });
      return input.itemId;
    });
  }

  private async begin(tx: Transaction, { memberId }: Member, address: PostAddress, item: StoredItem): Promise<void> {
    const until = new Date(this.clock.now().getTime() + limits.moderation.claim);
    if (!(await this.items.apply(tx, address, item, { kind: 'CLAIMED', by: memberId, until }))) {
      throw new Conflict(
        'Nothing is left to decide here, so there is nothing to claim. Take the next one of the queue.',
        {
          state: item.state,
        },
      );
    }
    await this.moderation.keep(tx, address);
  }

  private requireFree({ memberId }: Member, { claimedBy, claimedUntil, claimedByHandle }: StoredItem): void {
    if (claimedBy === null || claimedBy === memberId || !claimedUntil || claimedUntil <= this.clock.now()) return;
    throw new Conflict(
      `@${claimedByHandle} is looking at this until ${spellMoment(claimedUntil)}. Take another one, or ask them to release it.`,
      { claimedBy: claimedByHandle, until: claimedUntil.toISOString() },
    );
  }
}
