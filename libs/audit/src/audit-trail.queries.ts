import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cutPage,
  fetchSize,
  handleTyped,
  isHandle,
  limits,
  type Page,
  type PageRequest,
  type PageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, StatementFamily, type ValuesOf } from '#platform';
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

const PARAMETERS = {
  viewer: 'viewer',
  courses: 'uuid[]',
  /** Whether also what belongs to no course. */
  commons: 'boolean',
  actor: 'text | null',
  targetId: 'text | null',
  /** The number before which to go on. */
  before: 'bigint',
} as const;
const ACTOR = '(select m.id from member m where m.handle = :actor)';
/** Whom a decision is about is told of it, but by nobody who made it. */
const OF_OTHERS = 'e.concerns_id is distinct from :viewer.memberId';
const OWN = `(e.course_id = any(:courses) or (:commons and e.scope = 'COMMONS'))`;

const VARIANTS = {
  whole: { all: true, actor: false, target: false },
  'whole-of-actor': { all: true, actor: true, target: false },
  'whole-of-target': { all: true, actor: false, target: true },
  courses: { all: false, actor: false, target: false },
  'courses-of-actor': { all: false, actor: true, target: false },
  'courses-of-target': { all: false, actor: false, target: true },
};

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
          `(${column}, e.seq) > (${value}, 0) and (${column}, e.seq) < (${value}, :before) and ${column} is not null ${more}`,
          `${column} desc,`,
        )
      : arm(`${column} = ${value} ${more}`, '');
  if (shape.target) return range('e.target_id', ':targetId', `${actor} ${shape.all ? '' : `and ${OWN}`}`);
  if (shape.all) return shape.actor ? range('e.actor_id', ACTOR, '') : arm('e.seq < :before', '');
  return `(select own.* from unnest(:courses) as course (id) cross join lateral ${range('e.course_id', 'course.id', actor)} own)
    union all ${arm(`:commons and e.scope = 'COMMONS' and e.seq < :before ${actor}`, '')}`;
}

const PAGE = new StatementFamily(
  'audit/trail',
  PARAMETERS,
  (shape: Shape & Pick<PageShape, 'size'>) => `
    select page.* from (${trail(shape, COLUMNS)}) page
    order by page.number desc limit ${shape.size}`,
  Object.fromEntries(Object.entries(VARIANTS).map(([name, shape]) => [name, { ...shape, size: fetchSize(20) }])),
);
const COUNT = new StatementFamily(
  'audit/trail-count',
  PARAMETERS,
  (shape: Shape) =>
    `select count(*)::integer as count from (select from (${trail(shape, 'e.seq')}) entries limit ${limits.counted}) counted`,
  VARIANTS,
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
    const values = valuesOf(viewer, filter, request.key?.[0] ?? NO_END);
    return cutPage(request, await this.database.rows<AuditEntryView>(statement.with(values)));
  }

  async count(viewer: Viewer, filter: TrailFilter): Promise<number> {
    if (leadsNowhere(filter)) return 0;
    const statement = COUNT.get(shapeOf(viewer, filter));
    const row = await this.database.row<{ count: number }>(statement.with(valuesOf(viewer, filter, NO_END)));
    return row?.count ?? 0;
  }
}

function valuesOf(
  viewer: Viewer,
  { courseId, actorHandle, targetId }: TrailFilter,
  before: string,
): ValuesOf<typeof PARAMETERS> {
  return {
    viewer,
    courses: courseId == null ? viewer.instructs : [courseId],
    commons: courseId == null && viewer.isCurator,
    actor: actorHandle == null ? null : handleTyped(actorHandle),
    targetId,
    before,
  };
}

function shapeOf(viewer: Viewer, { courseId, actorHandle, targetId }: TrailFilter): Shape {
  return { all: courseId == null && viewer.isAdmin, actor: actorHandle != null, target: targetId != null };
}

/** What cannot be a handle or an id is answered as one that nobody and nothing has. */
function leadsNowhere({ actorHandle, targetId }: TrailFilter): boolean {
  if (actorHandle != null && !isHandle(handleTyped(actorHandle))) return true;
  return targetId != null && !/^[\w.-]{1,100}$/.test(targetId);
}
