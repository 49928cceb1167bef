import { Injectable } from '@nestjs/common';
import { PostModerationService } from '#discussion';
import { Clock, Conflict, limits, type Member, NotFound, parsePostId, spellMoment } from '#kernel';
import { Idempotency, type Transaction } from '#platform';
import { ProfileModeration } from '#profiles';
import { parseMemberItemId } from '../member-item/member-item.js';
import { requireProfileModerator } from '../member-item/member-item.policy.js';
import { MemberItemStore } from '../member-item/member-item.store.js';
import { requireOthers } from './item.policy.js';
import { ItemStore, type StoredItem } from './item.store.js';
import type { ItemEvent } from './item-transition.js';

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
    private readonly profiles: ProfileModeration,
    private readonly memberItems: MemberItemStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims an item, renews the claim or releases it; what nobody has claimed is released already.
   * @throws NotFound, Forbidden, Conflict where another has claimed it, or nothing is left to look at
   */
  claim(member: Member, input: ClaimModerationItem): Promise<string> {
    return this.idempotency.once(member, 'claimModerationItem', input, async (tx) => {
      const memberId = parseMemberItemId(input.itemId);
      if (memberId !== null) return this.claimMember(tx, member, memberId, input);
      const address = parsePostId(input.itemId);
      if (!address) throw new NotFound('content');
      const post = await this.moderation.load(tx, member, address);
      requireOthers(member, post.authorId);
      const item = await this.items.lock(tx, address);
      if (!item) throw new NotFound('item of the queue');
      this.requireFree(member, item);
      if (input.on) {
        if (!(await this.items.apply(tx, address, item, this.claimBy(member)))) throw nothingLeft(item);
        await this.moderation.keep(tx, address);
      } else await this.items.apply(tx, address, item, { kind: 'RELEASED' });
      return input.itemId;
    });
  }

  private async claimMember(
    tx: Transaction,
    member: Member,
    memberId: string,
    { itemId, on }: ClaimModerationItem,
  ): Promise<string> {
    requireProfileModerator(member, memberId);
    const profile = await this.profiles.load(tx, memberId);
    const item = await this.memberItems.lock(tx, memberId);
    if (!item) throw new NotFound('item of the queue');
    this.requireFree(member, item);
    const event = on ? this.claimBy(member) : ({ kind: 'RELEASED' } as const);
    if (!(await this.memberItems.apply(tx, memberId, item, event))) throw nothingLeft(item);
    if (on) await this.profiles.keep(tx, profile);
    return itemId;
  }

  private claimBy({ memberId }: Member): ItemEvent {
    return { kind: 'CLAIMED', by: memberId, until: new Date(this.clock.now().getTime() + limits.moderation.claim) };
  }

  private requireFree({ memberId }: Member, { claimedBy, claimedUntil, claimedByHandle }: StoredItem): void {
    if (claimedBy === null || claimedBy === memberId || !claimedUntil || claimedUntil <= this.clock.now()) return;
    throw new Conflict(
      `@${claimedByHandle} is looking at this until ${spellMoment(claimedUntil)}. Take another one, or ask them to release it.`,
      { claimedBy: claimedByHandle, until: claimedUntil.toISOString() },
    );
  }
}

function nothingLeft({ state }: StoredItem): Conflict {
  return new Conflict('Nothing is left to decide here, so there is nothing to claim. Take the next one of the queue.', {
    state,
  });
}
