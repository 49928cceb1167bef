import { Injectable } from '@nestjs/common';
import { Clock, handleTyped, InvalidInput, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';

const FIND = new Statement(
  'members/member-to-mute',
  { handle: 'text' },
  'select id from member where handle = :handle',
);
const MUTE = new Statement(
  'members/mute',
  { memberId: 'uuid', mutedId: 'uuid', now: 'timestamptz' },
  `
  insert into member_mute (member_id, muted_id, muted_at) values (:memberId, :mutedId, :now) on conflict do nothing`,
);
const UNMUTE = new Statement(
  'members/unmute',
  { memberId: 'uuid', mutedId: 'uuid' },
  'delete from member_mute where member_id = :memberId and muted_id = :mutedId',
);

export interface MuteMember {
  readonly handle: string;
  /** False to hear of them again. */
  readonly on: boolean;
  readonly idempotencyKey?: string | null;
}

/** Whom a member does not want to be notified by. */
@Injectable()
export class MuteService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, InvalidInput for oneself */
  async mute(member: Member, input: MuteMember): Promise<void> {
    await this.idempotency.once(member, 'muteMember', input, async (tx) => {
      await this.change(tx, member.memberId, input);
      return member.memberId;
    });
  }

  private async change(tx: Transaction, memberId: string, { handle, on }: MuteMember): Promise<void> {
    const other = await tx.row<{ id: string }>(FIND.with({ handle: handleTyped(handle) }));
    if (!other) throw new NotFound('member');
    if (other.id === memberId) {
      throw InvalidInput.at('input.handle', 'You are never notified by yourself. Give the handle of somebody else.');
    }
    if (on) await tx.rows(MUTE.with({ memberId, mutedId: other.id, now: this.clock.now() }));
    else await tx.rows(UNMUTE.with({ memberId, mutedId: other.id }));
  }
}
