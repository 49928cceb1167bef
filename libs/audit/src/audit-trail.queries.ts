import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cutPage,
  fetchSize,
  handleTyped,
  isHandle,
  type Page,
  type PageRequest,
  type PageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, type Statement, StatementFamily } from '#platform';
import type { AuditEntryView } from './audit-entry.js';

/** What of the log is asked for. The course, if any, is one whose entries the viewer may read. */
export interface TrailFilter {
  readonly courseId?: string | null;
  readonly actorHandle?: string | null;
  readonly targetId?: string | null;
}

/** Newest first. */
export const trailCursor: CursorCodec<readonly string[]> = tupleCursor('audit', [/^\d{1,15}$/]);

interface Shape {
  /** Everything, not the entries of some courses and of what belongs to none. */
  readonly all: boolean;
  readonly actor: boolean;
  readonly target: boolean;
}

const COLUMNS = `e.seq::double precision as number, e.id, e.at, e.actor_id as "actorId", e.action, e.target_kind as "targetKind",
  e.target_id as "targetId", e.course_id as "courseId", e.decision_id as "decisionId", e.batch_id as "batchId",
  e.before::text as before, e.after::text as after, encode(e.hash, 'hex') as hash`;

/** `$1` courses, `$2` whether also what belongs to none, `$3` the actor's handle, `$4` target, `$5` number before which to go on, `$6` the viewer. */
const GIVEN = 'values ($1::uuid[], $2::boolean, $3::text, $4::text, $5::bigint, $6::uuid)';
const ACTOR = '(select m.id from member m where m.handle = $3::text)';
/** Whom a decision is about is told of it, but by nobody who made it. */
const OF_OTHERS = 'e.concerns_id is distinct from $6::uuid';
const OWN = `(e.course_id = any($1::uuid[]) or ($2::boolean and e.scope = 'COMMONS'))`;

/**
 * Each arm is a range of one index that ends with the number, so a page reads hardly more entries than it shows. Ranges of pairs,
 * since an equality leaves the planner the choice to go through the whole log in its order until it has enough.
 */
function trail(shape: Shape & Partial<PageShape>, columns: string): string {
  const limit = shape.size ? `limit ${shape.size}` : '';
  const actor = shape.actor ? `and e.actor_id = ${ACTOR}` : '';
  const arm = (condition: string, order: string) =>
    `(select ${columns} from audit_entry e where ${condition} and ${OF_OTHERS} ${shape.size ? `order by ${order} e.seq desc` : ''} ${limit})`;
  const range = (column: string, value: string, more: string) =>
    shape.size
      ? arm(
          `(${column}, e.seq) > (${value}, 0) and (${column}, e.seq) < (${value}, $5::bigint) and ${column} is not null ${more}`,
          `${column} desc,`,
        )
      : arm(`${column} = ${value} ${more}`, '');
  if (shape.target) return range('e.target_id', '$4::text', `${actor} ${shape.all ? '' : `and ${OWN}`}`);
  if (shape.all) return shape.actor ? range('e.actor_id', ACTOR, '') : arm('e.seq < $5::bigint', '');
  return `(select own.* from unnest($1::uuid[]) as course (id) cross join lateral ${range('e.course_id', 'course.id', actor)} own)
    union all ${arm(`$2::boolean and e.scope = 'COMMONS' and e.seq < $5::bigint ${actor}`, '')}`;
}

const PAGE = new StatementFamily<Shape & Pick<PageShape, 'size'>>(
  (shape) => `
    select page.* from (${trail(shape, COLUMNS)}) page, (${GIVEN}) as given
    order by page.number desc limit ${shape.size}`,
);
const COUNT = new StatementFamily<Shape>(
  (shape) => `select count(*)::integer as count from (${trail(shape, 'e.seq')}) entries, (${GIVEN}) as given`,
);
/** Above every number. */
const NO_END = '9223372036854775807';

/**
 * Reads the log, always as far as its viewer moderates: admins all of it, instructors their courses, curators what belongs to none; nobody
 * what was decided about themselves, which would say by whom.
 */
@Injectable()
export class AuditTrailQueries {
  constructor(private readonly database: Database) {}

  async page(
    viewer: Viewer,
    filter: TrailFilter,
    request: PageRequest<readonly string[]>,
  ): Promise<Page<AuditEntryView>> {
    if (leadsNowhere(filter)) return cutPage(request, []);
    const statement = PAGE.get({ ...shapeOf(viewer, filter), size: fetchSize(request.size) });
    return cutPage(request, await this.ask<AuditEntryView>(viewer, statement, filter, request.key?.[0] ?? NO_END));
  }

  async count(viewer: Viewer, filter: TrailFilter): Promise<number> {
    if (leadsNowhere(filter)) return 0;
    const [row] = await this.ask<{ count: number }>(viewer, COUNT.get(shapeOf(viewer, filter)), filter, NO_END);
    return row?.count ?? 0;
  }

  private ask<Row>(viewer: Viewer, statement: Statement, filter: TrailFilter, before: string): Promise<Row[]> {
    const { courseId, actorHandle, targetId = null } = filter;
    const { instructs, isCurator } = viewer;
    const reach = courseId == null ? [instructs, isCurator] : [[courseId], false];
    const handle = actorHandle == null ? null : handleTyped(actorHandle);
    return this.database.rows<Row>(statement, [...reach, handle, targetId, before, viewer.memberId]);
  }
}

function shapeOf(viewer: Viewer, { courseId, actorHandle, targetId }: TrailFilter): Shape {
  return { all: courseId == null && viewer.isAdmin, actor: actorHandle != null, target: targetId != null };
}

/** What cannot be a handle or an id is answered as one that nobody and nothing has. */
function leadsNowhere({ actorHandle, targetId }: TrailFilter): boolean {
  if (actorHandle != null && !isHandle(handleTyped(actorHandle))) return true;
  return targetId != null && !/^[\w.-]{1,100}$/.test(targetId);
}
