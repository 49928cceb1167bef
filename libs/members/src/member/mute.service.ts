import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, NotFound, normalizeHandle } from '#kernel';
import { Statement, type Transaction } from '#platform';

const FIND = new Statement('select id from member where handle = $1');
const MUTE = new Statement(`
  insert into member_mute (member_id, muted_id, muted_at) values ($1, $2, $3) on conflict do nothing`);
const UNMUTE = new Statement('delete from member_mute where member_id = $1 and muted_id = $2');

/** Whom a member does not want to be notified by. */
@Injectable()
export class MuteService {
  constructor(private readonly clock: Clock) {}

  /** @throws NotFound, InvalidInput for oneself */
  async setMuted(tx: Transaction, memberId: string, handle: string, on: boolean): Promise<void> {
    const other = await tx.row<{ id: string }>(FIND, [normalizeHandle(handle.trim())]);
    if (!other) throw new NotFound('member');
    if (other.id === memberId) {
      throw InvalidInput.at('input.handle', 'You are never notified by yourself. Give the handle of somebody else.');
    }
    if (on) await tx.rows(MUTE, [memberId, other.id, this.clock.now()]);
    else await tx.rows(UNMUTE, [memberId, other.id]);
  }
}
