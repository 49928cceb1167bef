import { Injectable } from '@nestjs/common';
import { MembershipQueries, type RosterRow } from '#courses';
import { cutPage, fetchSize, limits, type Page, type PageRequest, pageShape, type Viewer } from '#kernel';
import { Database, StatementFamily } from '#platform';
import { isPeers } from '#reflections';
import { requireCourse } from '#visibility';
import type { Participation, PromptReplies, PromptWork } from './participation.js';
import { requireParticipationSeen } from './participation.policy.js';
import { COUNTED, DONE, exchange, roster, rosterColumns, rosterOrder } from './participation.statement.js';
import type { ParticipationOrder } from './participation-order.js';

interface Shape {
  readonly order: ParticipationOrder;
  readonly size: number;
  readonly continued: boolean;
}

interface Row extends RosterRow, Omit<Participation, 'member' | 'work' | 'replied'> {
  total: number;
  work: PromptWork[] | null;
  replied: PromptReplies[] | null;
}

/** A page of those who are in a course, and how many there are in all. */
export interface ParticipationPage {
  readonly page: Page<Participation>;
  readonly total: number;
}

const PARAMETERS = {
  courseId: 'uuid',
  /** After whom to go on: in the order of the roster by role and handle, else by when they were active and handle. */
  afterRole: 'course_role | null',
  afterActive: 'timestamptz | null',
  afterHandle: 'text | null',
} as const;

const VARIANTS: Record<string, Shape> = {
  roster: { order: 'ROSTER', size: fetchSize(20), continued: false },
  'roster-continued': { order: 'ROSTER', size: fetchSize(20), continued: true },
  quietest: { order: 'QUIETEST', size: fetchSize(20), continued: false },
  'quietest-continued': { order: 'QUIETEST', size: fetchSize(20), continued: true },
};

/**
 * `listed`: the members of the page. To find those who were active longest ago, that moment is needed of all members: it comes from `own`
 * and `exchange`, which a page in any order reads, and from the members' ratings.
 */
const LISTED: Record<ParticipationOrder, (shape: Omit<Shape, 'order'>) => string> = {
  ROSTER: ({ size, continued }) => `listed as materialized (
    select ${rosterColumns} from ${roster} where m.course_id = :courseId
    ${continued ? `and (m.role < :afterRole or (m.role = :afterRole and u.handle collate "C" > :afterHandle))` : ''}
    order by ${rosterOrder('m', 'u')} limit ${size})`,
  QUIETEST: ({ size, continued }) => `active as materialized (
    select member_id, greatest(own.at, wrote.at, rated.at) as at
    from course_member
    left join own on own.author_id = member_id
    left join (select giver, max(created_at) as at from exchange group by giver) wrote on wrote.giver = member_id
    left join (
      select r.member_id, max(r.updated_at) as at from rating r
      where r.member_id in (select member_id from course_member where course_id = :courseId) group by r.member_id) rated using (member_id)
    where course_id = :courseId),
  listed as materialized (
    select ${rosterColumns} from ${roster} join active on active.member_id = m.member_id
    where m.course_id = :courseId
    ${continued ? `and (coalesce(active.at, '-infinity'), u.handle collate "C") > (:afterActive, :afterHandle)` : ''}
    order by active.at nulls first, u.handle collate "C" limit ${size})`,
};

/*
 * `participant` holds how many VISIBLE replies somebody has in a thread. Peers are counted as `PromptProgress` counts them, over all
 * reflections of the course: an erased author counts once for each of their reflections.
 */
const PAGE = new StatementFamily(
  'participation/page',
  PARAMETERS,
  ({ order, size, continued }: Shape) => `
  with ${COUNTED},
  own as (
    select author_id, count(*)::integer as reflections, sum(word_count)::integer as words,
      count(*) filter (where peer_reply_count = 0)::integer as unanswered, max(published_at) as at
    from counted group by author_id),
  ${exchange(`'VISIBLE', 'HELD', 'HIDDEN'`)},
  ${LISTED[order]({ size, continued })},
  ${DONE},
  given as (
    select giver, count(*) filter (where visible and receiver is distinct from giver)::integer as replies, max(created_at) as at
    from exchange where giver in (select "memberId" from listed) group by giver),
  received as (
    select receiver, count(*) filter (where visible and giver is distinct from receiver)::integer as replies
    from exchange where receiver in (select "memberId" from listed) group by receiver),
  answered as materialized (
    select part.member_id, t.prompt_id, coalesce(t.author_id, t.id) as peer, sum(part.replies)::integer as replies
    from thread t join participant part on part.thread_id = t.id and part.replies > 0 join reflection r on r.thread_id = t.id
    where t.course_id = :courseId and t.author_id is distinct from part.member_id
    and part.member_id in (select "memberId" from listed) and ${isPeers('t', 'r')}
    group by part.member_id, t.prompt_id, peer),
  peers as (select member_id, count(distinct peer)::integer as count from answered group by member_id),
  replied as (
    select member_id, json_agg(json_build_object('promptId', prompt_id, 'peers', peers, 'replies', replies)) as prompts
    from (
      select member_id, prompt_id, count(*)::integer as peers, sum(replies)::integer as replies
      from answered where prompt_id is not null group by member_id, prompt_id) of_prompt
    group by member_id)
  select l.*, coalesce(own.reflections, 0) as reflections, coalesce(own.words, 0) as words,
    coalesce(own.unanswered, 0) as "unansweredReflections", coalesce(given.replies, 0) as "repliesGiven",
    coalesce(received.replies, 0) as "repliesReceived", coalesce(peers.count, 0) as "distinctPeersRepliedTo",
    rated.count as "ratingsGiven", greatest(own.at, given.at, rated.at) as "lastActiveAt", done.prompts as work,
    replied.prompts as replied,
    (select count(*)::integer from course_member every where every.course_id = :courseId) as total
  from listed l
  left join own on own.author_id = l."memberId"
  left join done on done.author_id = l."memberId"
  left join given on given.giver = l."memberId"
  left join received on received.receiver = l."memberId"
  left join peers on peers.member_id = l."memberId"
  left join replied on replied.member_id = l."memberId"
  cross join lateral (
    select count(*)::integer as count, max(r.updated_at) as at from rating r where r.member_id = l."memberId") rated
  order by ${order === 'ROSTER' ? rosterOrder('l') : `"lastActiveAt" nulls first, l.handle collate "C"`}`,
  VARIANTS,
);

/** Reads what each member of a course has done, whoever did nothing included: for those who moderate it. */
@Injectable()
export class ParticipationQueries {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipQueries,
  ) {}

  /**
   * One page, in one statement.
   * @param request with a key of that order (`participationOrders`)
   * @throws Forbidden, NotFound
   */
  async page(
    viewer: Viewer,
    courseId: string,
    order: ParticipationOrder,
    request: PageRequest<readonly string[]>,
  ): Promise<ParticipationPage> {
    await requireParticipationSeen(this.database, viewer, courseId);
    const { size, continued } = pageShape(request);
    const [after, afterHandle] = request.key ?? [];
    const [afterRole, afterActive] = order === 'ROSTER' ? [after, null] : [null, after];
    const statement = PAGE.get({ order, size, continued });
    const rows = await this.database.rows<Row>(statement.with({ courseId, afterRole, afterActive, afterHandle }));
    const total = rows[0]?.total ?? (await this.count(viewer, courseId));
    return { page: cutPage(request, rows.map(toParticipation)), total };
  }

  /**
   * All of them, in the order of the roster, `limits.participation.exportRows` at most.
   * @throws Forbidden, NotFound
   */
  async all(viewer: Viewer, courseId: string): Promise<Participation[]> {
    await requireParticipationSeen(this.database, viewer, courseId);
    const statement = PAGE.get({ order: 'ROSTER', size: limits.participation.exportRows, continued: false });
    const values = { courseId, afterRole: null, afterActive: null, afterHandle: null };
    const rows = await this.database.rows<Row>(statement.with(values));
    if (rows.length === 0) await requireCourse(this.database, courseId);
    return rows.map(toParticipation);
  }

  /** For an empty page, which has no row that says it. */
  private async count(viewer: Viewer, courseId: string): Promise<number> {
    await requireCourse(this.database, courseId);
    return (await this.memberships.counts(viewer, [courseId], null))[0] ?? 0;
  }
}

function toParticipation(row: Row): Participation {
  const { courseId, memberId, role, joinedAt, handle, work, replied, total: _total, ...figures } = row;
  const member = { courseId, memberId, role, joinedAt, handle };
  return { ...figures, member, work: work ?? [], replied: replied ?? [] };
}
