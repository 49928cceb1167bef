import { Injectable } from '@nestjs/common';
import type { Member } from '#kernel';
import { Database, Statement } from '#platform';
import { profileIsPending } from '#profiles';
import { refusedEdit } from '../decision/appealable.js';
import type { DecisionView } from '../decision/decision.js';
import {
  type DecisionRow,
  decisionColumns,
  decisionJoins,
  decisionSeen,
  toDecision,
} from '../decision/decision-row.js';
import { heldLast, heldWords } from '../item/held-because.js';
import type { HeldBecause } from '../item/moderation-item.js';
import { isAboutProfile } from './profile-decisions.js';

/** Not that reports were dismissed: the member would learn that there were any. */
const IN_FORCE = new Statement(
  'moderation/own-profile-decision',
  { viewer: 'viewer' },
  `
  select ${decisionColumns('d')} from (
    select d.* from decision d where d.member_id = :viewer.memberId and ${isAboutProfile('d')} and d.undone_at is null
    and (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'WARN') or ${refusedEdit('d')}) and ${decisionSeen('d')}
    order by d.created_at desc, d.id desc limit 1) d ${decisionJoins('d')}`,
);
const HELD = new Statement(
  'moderation/own-profile-held-because',
  { memberId: 'uuid' },
  `
  select i.held from member_item i join profile p on p.member_id = i.member_id
  where i.member_id = :memberId and ${profileIsPending('p')}`,
);

/** What members read of what moderators have to do with their own profile; nobody else does. */
@Injectable()
export class OwnModerationQueries {
  constructor(private readonly database: Database) {}

  /** The last decision about it that was not undone. */
  async inForce(viewer: Member): Promise<DecisionView | null> {
    const row = await this.database.row<DecisionRow>(IN_FORCE.with({ viewer }));
    return row && toDecision(row);
  }

  /** Why its latest text is held; empty where it is not. */
  async heldBecause({ memberId }: Member): Promise<string[]> {
    const row = await this.database.row<{ held: HeldBecause[] }>(HELD.with({ memberId }));
    return row ? heldWords(heldLast(row.held)) : [];
  }
}
