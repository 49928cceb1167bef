import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import type { PostAddress } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';
import { isContentAction } from '../decision/decide.js';
import type { ModerationAction } from '../decision/decision.js';
import { scopeOf, targetOf } from '../decision/decision-recorder.js';
import { ItemTurn, type StoredItem } from '../item/item-turn.js';
import { appealsWaiting, textWaits } from '../item/waiting.js';
import { AppealResolved } from './appeal.events.js';
import type { AppealOutcome } from './appeal.js';

/** A decision that was appealed, as far as its appeal is concerned. */
export interface Appealed {
  readonly id: string;
  readonly action: ModerationAction;
  readonly address: PostAddress | null;
  readonly memberId: string | null;
  readonly courseId: string | null;
  readonly contentRevision: number | null;
}

/** What comes of an appeal. */
export interface Verdict {
  readonly outcome: AppealOutcome;
  /** Whether the decision was undone. */
  readonly undone: boolean;
  readonly explanation: string;
  readonly decidedBy: string;
  readonly soleAdmin: boolean;
  readonly at: Date;
}

const RESOLVE = new Statement(`
  update appeal set outcome = $2, explanation = $3, decided_by = $4, decided_at = $5
  where decision_id = $1 and outcome is null returning decision_id`);

/** Whether a text of it waits for a moderator; an edit of what is hidden does only where `$3` says so. */
const WAITS = new Statement(`
  select ${textWaits('p', 't', '$3::boolean')} as waits
  from post p join thread t on t.id = p.thread_id where p.thread_id = $1 and p.number = $2`);

/** Since when another appeal about the same content waits. */
const ANOTHER = new Statement(`
  select a.created_at as since ${appealsWaiting('$1', '$2')} order by a.created_at limit 1`);

/** How an appeal ends, under the locks of what the decision is about: resolved, or granted since the decision was undone. */
@Injectable()
export class AppealTurn {
  constructor(
    private readonly items: ItemTurn,
    private readonly events: Events,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends an open appeal, tells its author and the log. False where it was resolved already, and nothing was done.
   * @param item as it was before the decision was undone; null where there is none
   */
  async end(tx: Transaction, appealed: Appealed, item: StoredItem | null, verdict: Verdict): Promise<boolean> {
    const { id, memberId, action } = appealed;
    const { outcome, undone, explanation, decidedBy, soleAdmin, at } = verdict;
    if (!(await tx.row(RESOLVE, [id, outcome, explanation, decidedBy, at]))) return false;
    if (item && isContentAction(action)) await this.goOn(tx, appealed, item, undone);
    if (memberId !== null) await this.events.emit(tx, new AppealResolved(id, memberId, outcome, decidedBy, at));
    this.audit.record(tx, {
      action: 'RESOLVE_APPEAL',
      actorId: decidedBy,
      ...targetOf(appealed),
      scope: scopeOf(appealed),
      before: { outcome: null, undone: false },
      after: { outcome, undone, ...(soleAdmin && { soleAdmin: true }) },
      decisionId: id,
      concernsId: memberId,
    });
    return true;
  }

  /**
   * Closes the item unless something waits all the same: another appeal, reports or a held text that came since, or what the decision
   * that is undone had settled.
   */
  private async goOn(
    tx: Transaction,
    { address, contentRevision }: Appealed,
    item: StoredItem,
    undone: boolean,
  ): Promise<void> {
    if (!address || item.state === 'OPEN') return;
    const { threadId, number } = address;
    const another = await tx.row<{ since: Date }>(ANOTHER, [threadId, number]);
    if (another) return this.items.appealed(tx, address, another.since);
    const changed = undone || item.contentRevision > (contentRevision ?? 0);
    const text = await tx.row<{ waits: boolean }>(WAITS, [threadId, number, changed]);
    if (text?.waits || item.openReports > 0) await this.items.reopen(tx, address);
    else await this.items.close(tx, address);
  }
}
