import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts } from '#audit';
import { Conflict, NotFound, normalizeHandle } from '#kernel';
import { Statement, type Transaction } from '#platform';

/** In the order of their ids, so that two changes at once wait for each other instead of for ever. */
const LOCK_ADMINS = new Statement('select id from member where is_admin order by id for update');
const FIND = new Statement(
  'select id, is_admin as admin, is_curator as curator from member where handle = $1 for no key update',
);
const SET = new Statement(`
  update member set is_admin = coalesce($2::boolean, is_admin), is_curator = coalesce($3::boolean, is_curator) where id = $1`);

interface Found {
  id: string;
  admin: boolean;
  curator: boolean;
}

export interface Standing {
  readonly handle: string;
  /** Absent: as it is. */
  readonly admin?: boolean | null;
  readonly curator?: boolean | null;
}

/** Who is admin, who curator. */
@Injectable()
export class StandingService {
  constructor(private readonly audit: AuditLog) {}

  /**
   * Changes a member's standing; it holds from their next request on. Answers the member's id.
   *
   * @param actorId who changes it
   * @throws NotFound
   * @throws Conflict where nobody would be left to be admin
   */
  async setStanding(tx: Transaction, actorId: string, { handle, admin, curator }: Standing): Promise<string> {
    const admins = await tx.rows<{ id: string }>(LOCK_ADMINS, []);
    const member = await tx.row<Found>(FIND, [normalizeHandle(handle.trim())]);
    if (!member) throw new NotFound('member');
    if (admin === false && admins.length === 1 && admins[0]?.id === member.id) {
      throw new Conflict('This is the only admin, and somebody has to be. Make another member an admin first.');
    }
    const { id, ...before } = member;
    const change = changedFacts(before, { admin: admin ?? before.admin, curator: curator ?? before.curator });
    if (!change) return id;
    await tx.rows(SET, [id, admin ?? null, curator ?? null]);
    const target = { targetKind: 'MEMBER', targetId: id, scope: 'INSTALLATION' } as const;
    this.audit.record(tx, { action: 'SET_STANDING', actorId, ...target, ...change });
    return id;
  }
}
