import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Gone, isId, limits, type Member, NotFound, type PostAddress, spellMoment } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { ProfileModeration } from '#profiles';
import { appealDeadline, isAppealable, refusedEdit } from '../decision/appealable.js';
import { isContentAction } from '../decision/decide.js';
import type { ModerationAction } from '../decision/decision.js';
import { ItemStore } from '../item/item.store.js';
import { MemberItemStore } from '../member-item/member-item.store.js';
import { aboutProfile } from '../member-item/profile-decisions.js';

export interface AppealDecision {
  readonly decisionId: string;
  readonly statement: string;
  readonly idempotencyKey?: string | null;
}

const FIND = new Statement(
  'moderation/find-appealable',
  { decisionId: 'uuid', memberId: 'uuid' },
  `
  select d.action, d.thread_id, d.number, d.created_at as "createdAt", ${refusedEdit('d')} as "refusedEdit",
    d.undone_at is not null as undone, a.decision_id is not null as appealed
  from decision d left join appeal a on a.decision_id = d.id where d.id = :decisionId and d.member_id = :memberId`,
);
/** A statement of its own: one that waits for a row reads that row again, but not the rows that it joins. */
const LOCK = new Statement(
  'moderation/lock-appealed',
  { decisionId: 'uuid' },
  'select from decision where id = :decisionId for update',
);

const INSERT = new Statement(
  'moderation/insert-appeal',
  { decisionId: 'uuid', statement: 'text', createdAt: 'timestamptz' },
  'insert into appeal (decision_id, statement, created_at) values (:decisionId, :statement, :createdAt)',
);

interface Row {
  action: ModerationAction;
  thread_id: string | null;
  number: number;
  createdAt: Date;
  refusedEdit: boolean;
  undone: boolean;
  appealed: boolean;
}

/** Takes the objections of members to decisions that concern them: one each, and in time. Suspended members may appeal, too. */
@Injectable()
export class AppealService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly items: ItemStore,
    private readonly profiles: ProfileModeration,
    private readonly memberItems: MemberItemStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the decision's id.
   * @throws NotFound where it does not concern the member, Conflict where it cannot be appealed, or was, Gone where it is too late
   */
  appeal(member: Member, input: AppealDecision): Promise<string> {
    return this.idempotency.once(member, 'appealDecision', input, async (tx) => {
      const { decisionId, statement } = input;
      const at = this.clock.now();
      const { address, action } = await find(tx, member, decisionId, at);
      // The item is locked before the decision, as in deciding and undoing.
      if (address && isContentAction(action)) {
        const item = await this.items.lock(tx, address);
        await this.items.apply(tx, address, item, { kind: 'APPEALED', at });
      }
      if (aboutProfile({ action, address })) {
        await this.profiles.load(tx, member.memberId);
        await this.memberItems.happened(tx, member.memberId, { kind: 'APPEALED', at });
      }
      await tx.rows(LOCK.with({ decisionId }));
      await find(tx, member, decisionId, at);
      await tx.rows(INSERT.with({ decisionId, statement, createdAt: at }));
      return decisionId;
    });
  }
}

async function find(
  tx: Transaction,
  member: Member,
  decisionId: string,
  at: Date,
): Promise<{ action: ModerationAction; address: PostAddress | null }> {
  const { memberId } = member;
  const row = isId(decisionId) ? await tx.row<Row>(FIND.with({ decisionId, memberId })) : null;
  if (!row) throw new NotFound('decision');
  requireAppealable(row, at);
  const { action, thread_id: threadId, number } = row;
  return { action, address: threadId === null ? null : { threadId, number } };
}

/** @throws Conflict, Gone */
function requireAppealable(row: Row, at: Date): void {
  if (!isAppealable(row)) {
    throw new Conflict(
      'This decision took nothing from you, so there is nothing to appeal. What was hidden, locked, refused or warned about can be appealed, and a suspension.',
    );
  }
  if (row.undone) throw new Conflict('This decision was undone, so there is nothing left to appeal.');
  if (row.appealed) {
    throw new Conflict(
      'You have appealed this decision already, and it can be appealed once. Its `appeal` says what came of it.',
    );
  }
  const deadline = appealDeadline(row.createdAt);
  if (at > deadline) {
    throw new Gone(
      `A decision can be appealed for ${limits.moderation.appealDays} days, here until ${spellMoment(deadline)}. Write to a moderator instead.`,
    );
  }
}
