import { Injectable } from '@nestjs/common';
import { type Author, type AuthorRow, toAuthor } from '#discussion';
import { cutPage, isId, type Page, type PageRequest, pageShape, type Viewer } from '#kernel';
import { Database } from '#platform';
import { heldNow } from '../item/held-because.js';
import {
  type HeldBecause,
  type ModerationItemState,
  type ModerationOrder,
  moderationItemStates,
  waitingItemStates,
} from '../item/moderation-item.js';
import { canModerate } from '../moderation.policy.js';
import { type MemberItemView, memberItemId } from './member-item.js';
import { COUNT, FIND, LIST, TEXTS } from './member-item.statement.js';

/** A profile as it was at one revision. */
export interface JudgedProfileText {
  readonly memberId: string;
  readonly number: number;
  readonly displayName: string;
  readonly bioMarkdown: string | null;
  readonly affiliation: string | null;
  readonly createdAt: Date;
}

interface Row extends AuthorRow {
  member_id: string;
  state: ModerationItemState;
  content_revision: number;
  current_revision: number;
  held: HeldBecause[];
  text_waits: boolean;
  open_reports: number;
  waiting_since: Date;
  created_at: Date;
  claimed_until: Date | null;
  claimer_id: string | null;
  claimer_handle: string;
  claimer_name: string | null;
}

/** The queue of members: of admins and curators, and for nobody what is about themselves. */
@Injectable()
export class MemberItemQueries {
  constructor(private readonly database: Database) {}

  /** A page of the items, in one statement. @param states what waits, where not given */
  async list(
    viewer: Viewer,
    asked: readonly ModerationItemState[] | null | undefined,
    order: ModerationOrder,
    page: PageRequest<readonly string[]>,
  ): Promise<Page<MemberItemView>> {
    const states = statesOf(asked);
    if (!canModerate(viewer, null) || states.length === 0) return cutPage<MemberItemView>(page, []);
    const [afterReports, afterSince, afterMemberId] =
      order === 'MOST_REPORTED' ? (page.key ?? []) : [null, ...(page.key ?? [])];
    const rows = await this.database.rows<Row>(
      LIST.get({ ...pageShape(page), states, order }).with({
        viewer,
        afterReports: afterReports == null ? null : Number(afterReports),
        afterSince,
        afterMemberId,
      }),
    );
    return cutPage(page, rows.map(toMemberItem));
  }

  async count(viewer: Viewer, asked: readonly ModerationItemState[] | null | undefined): Promise<number> {
    const states = statesOf(asked);
    if (!canModerate(viewer, null) || states.length === 0) return 0;
    return (await this.database.row<{ total: number }>(COUNT.get({ states }).with({ viewer })))?.total ?? 0;
  }

  /** The items about these members, in their order; null for what the viewer does not moderate. */
  async find(viewer: Viewer, memberIds: readonly string[]): Promise<Array<MemberItemView | null>> {
    const rows = await this.database.rows<Row>(FIND.with({ viewer, memberIds: memberIds.filter(isId) }));
    const found = new Map(rows.map(toMemberItem).map((item) => [item.memberId, item]));
    return memberIds.map((id) => found.get(id) ?? null);
  }

  /** The texts that an item is about, of each of these members: what was held or reported, and the latest. */
  async texts(viewer: Viewer, memberIds: readonly string[]): Promise<JudgedProfileText[][]> {
    const rows = await this.database.rows<JudgedProfileText>(TEXTS.with({ viewer, memberIds }));
    const texts = Map.groupBy(rows, ({ memberId }) => memberId);
    return memberIds.map((id) => texts.get(id) ?? []);
  }
}

function statesOf(asked: readonly ModerationItemState[] | null | undefined): readonly ModerationItemState[] {
  const wanted = asked ?? waitingItemStates;
  return moderationItemStates.filter((state) => wanted.includes(state));
}

function toMemberItem(row: Row): MemberItemView {
  const claimer = row.claimer_id && { id: row.claimer_id, handle: row.claimer_handle, displayName: row.claimer_name };
  return {
    id: memberItemId(row.member_id),
    memberId: row.member_id,
    member: toAuthor(row) as Author,
    state: row.state,
    contentRevision: row.content_revision,
    currentRevision: row.current_revision,
    held: heldNow(row.held, row.state, row.text_waits),
    openReports: row.open_reports,
    waitingSince: row.waiting_since,
    createdAt: row.created_at,
    claimedBy: claimer || null,
    claimedUntil: row.claimed_until,
  };
}
