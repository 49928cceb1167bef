import { Injectable } from '@nestjs/common';
import { type Member, NotFound } from '#kernel';
import type { Transaction } from '#platform';
import { ProfileModeration } from '#profiles';
import { ChangedSince } from '../decision/decision.error.js';
import { changesContent, lockUndoable, passFormerItem, type StoredDecision } from '../decision/stored-decision.js';
import type { FormerItem, ItemEvent, QueueItem } from '../item/item-transition.js';
import { requireProfileModerator } from './member-item.policy.js';
import { MemberItemStore } from './member-item.store.js';

/** Brings back what a profile and the item about its member were before a decision. */
@Injectable()
export class ProfileUndoService {
  constructor(
    private readonly profiles: ProfileModeration,
    private readonly items: MemberItemStore,
  ) {}

  /** @throws NotFound, Forbidden, Conflict */
  async undo(
    tx: Transaction,
    moderator: Member,
    { id, memberId }: { readonly id: string; readonly memberId: string | null },
  ): Promise<{ decision: StoredDecision; item: QueueItem | null }> {
    if (memberId === null) throw new NotFound('member');
    requireProfileModerator(moderator, memberId);
    const profile = await this.profiles.load(tx, memberId);
    const item = await this.items.lock(tx, memberId);
    const decision = await lockUndoable(tx, id);
    if (changesContent(decision)) {
      if (decision.overtaken) throw new ChangedSince();
      if (!(await this.profiles.undo(tx, profile, decision))) throw new ChangedSince();
    }
    // Where it was appealed, resolving the appeal changes the item.
    const events =
      decision.item && !decision.appealed ? [await this.eventOfUndoing(tx, memberId, decision, decision.item)] : [];
    return { decision, item: item && (await this.items.apply(tx, memberId, item, ...events)) };
  }

  /** What was decided later stays. */
  private async eventOfUndoing(
    tx: Transaction,
    memberId: string,
    decision: StoredDecision,
    former: FormerItem,
  ): Promise<ItemEvent> {
    const waiting = await this.items.waiting(tx, memberId);
    if (!decision.followed) return { kind: 'DECISION_UNDONE', former, ...waiting };
    await passFormerItem(tx, decision, former);
    return { kind: 'EARLIER_DECISION_UNDONE', ...waiting };
  }
}
