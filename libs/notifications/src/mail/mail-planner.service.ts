import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { Database } from '#platform';
import { mailFrequency } from '../preference/preference.js';
import { PreferenceQueries } from '../preference/preference.queries.js';
import { decide, dueAt } from './due.js';
import { MailItems, type WaitingItem } from './mail-items.store.js';

/** Looked through at once. */
const BATCH = 500;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** How far back it is looked again: clocks of computers differ, and a transaction can take its time. */
const OVERLAP = 5 * 60 * 1000;

/** What no worker got to for so long is no news. */
const STALE = 3 * 24 * 60 * 60 * 1000;

/** Writes down which notifications are to be mailed when, and makes mails of those that are due, by what each member wants then. */
@Injectable()
export class MailPlanner {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly items: MailItems,
    private readonly preferences: PreferenceQueries,
  ) {}

  /** Every new notification once, however often it is run, and every one that was renewed: what was mailed of the same text is not mailed again. Those that somebody has read already, or whose reader has confirmed no address, are none. */
  async plan(): Promise<void> {
    const now = this.clock.now();
    const { since, plannedUntil } = await this.items.progress(now);
    const from = new Date(Math.max(plannedUntil.getTime() - OVERLAP, now.getTime() - STALE));
    const before = new Date(now.getTime() + OVERLAP);
    for (let after = { afterAt: from, afterId: FIRST_ID }; ; ) {
      const found = await this.items.findNew({ ...after, before, since, most: BATCH });
      const wants = await this.preferences.ofMembers([...new Set(found.map(({ memberId }) => memberId))]);
      const due = found.flatMap((one) => {
        const preferences = wants.get(one.memberId);
        const at = preferences && dueAt(one.createdAt, mailFrequency(preferences, one.kind), preferences);
        return at ? [{ ...one, dueAt: at }] : [];
      });
      await this.items.add(due);
      const last = found.at(-1);
      if (!last || found.length < BATCH) break;
      after = { afterAt: last.createdAt, afterId: last.id };
    }
    await this.items.advance(now);
  }

  /** Makes a mail of what is due for each member, and a digest of the rest that is: at most one of each. Answers how many. */
  async make(): Promise<number> {
    for (let total = 0; ; ) {
      const memberIds = await this.items.membersDue(this.clock.now(), BATCH);
      const { made, looked } = await this.makeFor(memberIds);
      total += made;
      // What is left is another worker's.
      if (looked === 0) return total;
    }
  }

  private async makeFor(memberIds: readonly string[]): Promise<{ made: number; looked: number }> {
    if (memberIds.length === 0) return { made: 0, looked: 0 };
    const wants = await this.preferences.ofMembers([...memberIds]);
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const locked = await this.items.lockWaiting(tx, memberIds);
      const waiting = Map.groupBy(locked, ({ memberId }) => memberId);
      const later: Array<{ item: WaitingItem; at: Date }> = [];
      const never: WaitingItem[] = [];
      let made = 0;
      for (const [memberId, items] of waiting) {
        const preferences = wants.get(memberId);
        if (!preferences) continue;
        const decided = decide(items, preferences, now);
        later.push(...decided.later);
        never.push(...decided.never);
        for (const [parts, digest] of [
          [decided.now, false],
          [decided.digest, true],
        ] as const) {
          if (parts.length === 0) continue;
          await this.items.make(tx, newId(now), parts, digest, now);
          made += 1;
        }
      }
      await this.items.putOff(tx, later);
      await this.items.drop(tx, never);
      return { made, looked: locked.length };
    });
  }
}
