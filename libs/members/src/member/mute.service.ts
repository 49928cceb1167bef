import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, type Member, NotFound, normalizeHandle } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';

const FIND = new Statement('select id from member where handle = $1');
const MUTE = new Statement(`
  insert into member_mute (member_id, muted_id, muted_at) values ($1, $2, $3) on conflict do nothing`);
const UNMUTE = new Statement('delete from member_mute where member_id = $1 and muted_id = $2');

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
    const other = await tx.row<{ id: string }>(FIND, [normalizeHandle(handle.trim())]);
    if (!other) throw new NotFound('member');
    if (other.id === memberId) {
      throw InvalidInput.at('input.handle', 'You are never notified by yourself. Give the handle of somebody else.');
    }
    if (on) await tx.rows(MUTE, [memberId, other.id, this.clock.now()]);
    else await tx.rows(UNMUTE, [memberId, other.id]);
  }
}
