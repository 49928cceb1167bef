import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts } from '#audit';
import { Clock, handleTyped, NotFound } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { lockAdmins, requireAnotherAdmin } from './admins.js';

const FIND = new Statement(
  'members/installation-roles',
  { handle: 'text' },
  'select id, is_admin as admin, is_curator as curator from member where handle = :handle for no key update',
);
const SET = new Statement(
  'members/set-installation-roles',
  { id: 'uuid', admin: 'boolean | null', curator: 'boolean | null' },
  `
  update member set is_admin = coalesce(:admin, is_admin), is_curator = coalesce(:curator, is_curator) where id = :id`,
);

interface Found {
  id: string;
  admin: boolean;
  curator: boolean;
}

export interface InstallationRoles {
  readonly handle: string;
  /** Absent: as it is. */
  readonly admin?: boolean | null;
  readonly curator?: boolean | null;
}

/** Who is admin, who curator. */
@Injectable()
export class InstallationRoleService {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes a member's standing; it holds from their next request on. Answers the member's id.
   *
   * @param actorId who changes it
   * @throws NotFound
   * @throws Conflict where no admin would be left who is not suspended
   */
  async setStanding(tx: Transaction, actorId: string, { handle, admin, curator }: InstallationRoles): Promise<string> {
    await lockAdmins(tx);
    const member = await tx.row<Found>(FIND.with({ handle: handleTyped(handle) }));
    if (!member) throw new NotFound('member');
    if (admin === false && member.admin) await requireAnotherAdmin(tx, member.id, this.clock.now());
    const { id, ...before } = member;
    const change = changedFacts(before, { admin: admin ?? before.admin, curator: curator ?? before.curator });
    if (!change) return id;
    await tx.rows(SET.with({ id, admin, curator }));
    const target = { targetKind: 'MEMBER', targetId: id, scope: 'INSTALLATION' } as const;
    this.audit.record(tx, { action: 'SET_STANDING', actorId, ...target, ...change });
    return id;
  }
}
