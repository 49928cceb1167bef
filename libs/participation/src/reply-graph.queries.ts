import { Injectable } from '@nestjs/common';
import type { RosterRow } from '#courses';
import { limits, type Viewer } from '#kernel';
import { Database, StatementFamily } from '#platform';
import { requireCourse } from '#visibility';
import { requireParticipationSeen } from './participation.policy.js';
import { exchange, roster, rosterColumns, rosterOrder } from './participation.statement.js';

/** A member, and how many replies they gave to others who are members now, and got from them. */
export interface ReplyGraphNode {
  readonly member: RosterRow;
  readonly given: number;
  readonly received: number;
}
/** How many replies one member gave another. */
export interface ReplyGraphEdge {
  readonly fromId: string;
  readonly toId: string;
  readonly weight: number;
}
export interface ReplyGraph {
  /** In the order of the roster: `limits.participation.nodes` at most. */
  readonly nodes: readonly ReplyGraphNode[];
  /** The heaviest first. */
  readonly edges: readonly ReplyGraphEdge[];
  /** Whether there are more edges or members than these. */
  readonly truncated: boolean;
}

/** A node where it has a role, else an edge. */
type Row = (RosterRow & { given: number; received: number }) | (ReplyGraphEdge & { role: null });

/** By the number of edges that are read. */
const GRAPH = new StatementFamily(
  'participation/reply-graph',
  { courseId: 'uuid' },
  (most: number) => `
  with ${exchange(`'VISIBLE'`)},
  edge as materialized (
    select giver, receiver, count(*)::integer as weight from exchange
    where giver <> receiver
    and giver in (select member_id from course_member where course_id = :courseId)
    and receiver in (select member_id from course_member where course_id = :courseId)
    group by giver, receiver),
  given as (select giver as id, sum(weight)::integer as replies from edge group by giver),
  received as (select receiver as id, sum(weight)::integer as replies from edge group by receiver),
  heaviest as (select * from edge order by weight desc, giver, receiver limit ${most})
  (select ${rosterColumns}, coalesce(given.replies, 0) as given, coalesce(received.replies, 0) as received,
    null::uuid as "fromId", null::uuid as "toId", null::integer as weight,
    0 as part, row_number() over (order by ${rosterOrder('m', 'u')}) as nth
  from ${roster} left join given on given.id = m.member_id left join received on received.id = m.member_id
  where m.course_id = :courseId
  order by nth limit ${limits.participation.nodes + 1})
  union all
  select null, null, null, null, null, null, null, h.giver, h.receiver, h.weight,
    1, row_number() over (order by h.weight desc, h.giver, h.receiver)
  from heaviest h
  order by part, nth`,
  { shown: limits.participation.edges + 1, exported: limits.participation.exportRows + 1 },
);

/** Reads who replies to whom in a course: for those who moderate it. */
@Injectable()
export class ReplyGraphQueries {
  constructor(private readonly database: Database) {}

  /**
   * Whose texts each member answered, by VISIBLE replies anywhere in the threads of the course, in one statement.
   * @param most how many edges to answer
   * @throws Forbidden, NotFound
   */
  async ofCourse(viewer: Viewer, courseId: string, most: number = limits.participation.edges): Promise<ReplyGraph> {
    await requireParticipationSeen(this.database, viewer, courseId);
    const rows = await this.database.rows<Row>(GRAPH.get(most + 1).with({ courseId }));
    if (rows.length === 0) await requireCourse(this.database, courseId);
    const nodes: ReplyGraphNode[] = [];
    const edges: ReplyGraphEdge[] = [];
    for (const row of rows) {
      if (row.role === null) {
        edges.push({ fromId: row.fromId, toId: row.toId, weight: row.weight });
      } else {
        const { courseId, memberId, role, joinedAt, handle, given, received } = row;
        nodes.push({ member: { courseId, memberId, role, joinedAt, handle }, given, received });
      }
    }
    const { nodes: mostNodes } = limits.participation;
    return {
      nodes: nodes.slice(0, mostNodes),
      edges: edges.slice(0, most),
      truncated: edges.length > most || nodes.length > mostNodes,
    };
  }
}
