import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import type { ModerationAction } from './decision.js';

/** Why a moderator decided something once, in their own words. */
export interface OwnReason {
  readonly action: ModerationAction;
  readonly reason: string;
}

const { reasonsOffered, reasonsAmong } = limits.moderation;

const OWN = new Statement(
  'moderation/own-reasons',
  { viewer: 'viewer' },
  `
  select given.action, given.reason from (
    select d.action, d.reason, d.created_at from decision d where d.moderator_id = :viewer.memberId
    order by d.created_at desc, d.id desc limit ${reasonsAmong}) given
  group by given.action, given.reason order by max(given.created_at) desc, given.action, given.reason limit ${reasonsOffered}`,
);

/** Reads what a moderator has written to authors before, so that it need not be written twice. */
@Injectable()
export class OwnReasonQueries {
  constructor(private readonly database: Database) {}

  /** Of the viewer's last decisions, each with its action once, the last given first. */
  find(viewer: Viewer): Promise<OwnReason[]> {
    return this.database.readerFor(viewer).rows<OwnReason>(OWN.with({ viewer }));
  }
}
