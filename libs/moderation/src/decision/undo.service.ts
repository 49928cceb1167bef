import { Injectable } from '@nestjs/common';
import { PostModerationService } from '#discussion';
import { Clock, Conflict, type ErrorCode, InvalidInput, isId, type Member, NotFound, type PostAddress } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { AppealRecorder } from '../appeal/appeal.recorder.js';
import { ItemStore } from '../item/item.store.js';
import type { FormerItem, ItemEvent, QueueItem } from '../item/item-transition.js';
import { ProfileUndoService } from '../member-item/profile-undo.service.js';
import { canDecide } from '../moderation.policy.js';
import { part } from './bulk-decision.service.js';
import { isMemberAction } from './decide.js';
import { ChangedSince, OwnContent } from './decision.error.js';
import type { ModerationAction } from './decision.js';
import { DecisionRecorder } from './decision.recorder.js';
import { decisionModerated } from './decision-visibility.js';
import { changesContent, lockUndoable, passFormerItem, type StoredDecision } from './stored-decision.js';
import { SuspensionDecisionService } from './suspension-decision.service.js';

export interface UndoDecision {
  readonly decisionId?: string | null;
  readonly batchId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** What became of undoing one decision: code and message say why it was left as it is. */
export interface UndoResult {
  readonly decisionId: string;
  readonly undone: boolean;
  readonly code: ErrorCode | null;
  readonly message: string | null;
}

const COLUMNS = `d.id, d.action, d.thread_id, d.number, d.member_id, d.course_id, d.undone_at`;
const ONE = new Statement(
  'moderation/decision-to-undo',
  { viewer: 'viewer', id: 'uuid' },
  `select ${COLUMNS} from decision d where d.id = :id and ${decisionModerated('d')}`,
);
/** In the order in which threads are locked. */
const BATCH = new Statement(
  'moderation/batch-to-undo',
  { viewer: 'viewer', batchId: 'uuid' },
  `
  select ${COLUMNS} from decision d where d.batch_id = :batchId and ${decisionModerated('d')}
  order by d.thread_id, d.number limit 100`,
);

/** What a decision is about. It changes only when a member is erased. */
interface Row {
  id: string;
  action: ModerationAction;
  thread_id: string | null;
  number: number | null;
  member_id: string | null;
  course_id: string | null;
  undone_at: Date | null;
}

/** A decision that was undone, and the item of its content after that. */
export interface Undone {
  readonly decision: StoredDecision;
  readonly item: QueueItem | null;
}

/** Brings back what there was before a decision: all of it or, where somebody has changed something since, nothing. */
@Injectable()
export class UndoService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly moderation: PostModerationService,
    private readonly items: ItemStore,
    private readonly suspensions: SuspensionDecisionService,
    private readonly profiles: ProfileUndoService,
    private readonly appeals: AppealRecorder,
    private readonly recorder: DecisionRecorder,
  ) {}

  /**
   * Undoes one decision, or all of a batch that can be undone. An open appeal is granted by that.
   * @throws InvalidInput, NotFound, Forbidden, Conflict
   */
  async undo(member: Member, input: UndoDecision): Promise<readonly UndoResult[]> {
    const text = await this.idempotency.once(member, 'undoDecision', input, async (tx) => {
      const { decisionId, batchId } = input;
      if ((decisionId != null) === (batchId != null)) {
        throw InvalidInput.at('input', 'Give decisionId or batchId: one of the two.');
      }
      const moderator = member;
      return JSON.stringify(
        batchId != null
          ? await this.undoBatch(tx, moderator, batchId)
          : [done(await this.grant(tx, moderator, await find(tx, moderator, decisionId as string)))],
      );
    });
    return JSON.parse(text) as UndoResult[];
  }

  /**
   * Undoes one in the transaction of the caller, who resolves the appeal against it and updates the item.
   * @throws NotFound, Forbidden, Conflict
   */
  async undoOne(tx: Transaction, moderator: Member, decisionId: string): Promise<Undone> {
    return this.run(tx, moderator, await find(tx, moderator, decisionId));
  }

  private async undoBatch(tx: Transaction, moderator: Member, batchId: string): Promise<UndoResult[]> {
    const rows = isId(batchId) ? await tx.rows<Row>(BATCH.with({ viewer: moderator, batchId })) : [];
    if (rows.length === 0) throw new NotFound('batch of decisions');
    if (rows.every((row) => row.undone_at)) throw new Conflict('This batch was undone already.');
    const results: UndoResult[] = [];
    for (const row of rows) {
      const { decisionId, code, message } = await part(tx, () => this.grant(tx, moderator, row));
      results.push({ decisionId: row.id, undone: decisionId !== null, code, message });
    }
    return results;
  }

  /** Whoever undoes a decision grants the appeal against it, even if they made the decision: it is not resolved in their favour. */
  private async grant(tx: Transaction, moderator: Member, row: Row): Promise<string> {
    const { decision, item } = await this.run(tx, moderator, row);
    if (decision.appealed) {
      await this.appeals.resolved(tx, decision, item, {
        outcome: 'OVERTURNED',
        undone: true,
        explanation: 'The decision was undone.',
        decidedBy: moderator.memberId,
        soleAdmin: false,
        at: this.clock.now(),
      });
    }
    return decision.id;
  }

  private async run(tx: Transaction, moderator: Member, row: Row): Promise<Undone> {
    if (isMemberAction(row.action)) {
      const member = await this.suspensions.lock(tx, moderator, row.member_id, row.course_id);
      const decision = await lockUndoable(tx, row.id);
      if (decision.overtaken) throw new ChangedSince();
      await this.suspensions.undo(tx, member, decision.courseId, decision);
      await this.finish(tx, moderator, decision);
      return { decision, item: null };
    }
    if (row.thread_id === null) {
      const undone = await this.profiles.undo(tx, moderator, { id: row.id, memberId: row.member_id });
      await this.finish(tx, moderator, undone.decision);
      return undone;
    }
    const address = { threadId: row.thread_id, number: row.number as number };
    const post = await this.moderation.load(tx, moderator, address);
    if (!canDecide(moderator, row.course_id, post.authorId)) throw new OwnContent();
    const item = await this.items.lock(tx, address);
    const decision = await lockUndoable(tx, row.id);
    const events: ItemEvent[] = [];
    if (changesContent(decision)) {
      if (decision.overtaken) throw new ChangedSince();
      const { before, after, createdAt } = decision;
      if (!(await this.moderation.undo(tx, post, before, after, createdAt))) throw new ChangedSince();
      if (decision.refusedEdit) events.push({ kind: 'REVISION_CHANGED', revision: before.revision as number });
    }
    // Where it was appealed, resolving the appeal changes the item.
    if (decision.item && !decision.appealed)
      events.push(await this.eventOfUndoing(tx, address, decision, decision.item));
    const next = await this.items.apply(tx, address, item, ...events);
    await this.finish(tx, moderator, decision);
    return { decision, item: next };
  }

  /** What was decided later stays. */
  private async eventOfUndoing(
    tx: Transaction,
    address: PostAddress,
    { id, followed }: StoredDecision,
    former: FormerItem,
  ): Promise<ItemEvent> {
    const waiting = await this.items.waiting(tx, address, { hiddenToo: !followed });
    if (!followed) return { kind: 'DECISION_UNDONE', former, ...waiting };
    await passFormerItem(tx, { id, address }, former);
    return { kind: 'EARLIER_DECISION_UNDONE', ...waiting };
  }

  private async finish(tx: Transaction, moderator: Member, decision: StoredDecision): Promise<void> {
    await this.recorder.undone(tx, decision, moderator.memberId, this.clock.now());
  }
}

function done(decisionId: string): UndoResult {
  return { decisionId, undone: true, code: null, message: null };
}

/** @throws NotFound where there is none that they moderate */
async function find(tx: Transaction, moderator: Member, id: string): Promise<Row> {
  const row = isId(id) ? await tx.row<Row>(ONE.with({ viewer: moderator, id })) : null;
  if (!row) throw new NotFound('decision');
  return row;
}
