import { Injectable } from '@nestjs/common';
import { PendingEditReplaced, PostHeld, PostWithdrawn } from '#discussion';
import { Events, type Transaction } from '#platform';
import { ItemStore } from './item.store.js';

/** Sends to review what screening holds, and takes out of the queue what its author has settled. */
@Injectable()
export class ItemListener {
  constructor(
    events: Events,
    private readonly items: ItemStore,
  ) {
    events.listen(PostHeld, (tx, held) => this.sendToReview(tx, held));
    events.listen(PendingEditReplaced, (tx, { address }) => this.items.settled(tx, address));
    events.listen(PostWithdrawn, (tx, { address }) => this.items.settled(tx, address));
  }

  private async sendToReview(tx: Transaction, { address, courseId, revision, because, at }: PostHeld): Promise<void> {
    const held = because ? [{ rule: because.rule, matched: because.matched, revision }] : [];
    await this.items.held(tx, address, courseId, revision, held, at);
  }
}
