import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cutPage,
  handleTyped,
  isHandle,
  onDuty,
  type Page,
  type PageRequest,
  type PageShape,
  pageShape,
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

/** `$1` courses, `$2` whether also what belongs to none, `$3` the actor's handle, `$4` target, `$5` number before which to go on. */
const GIVEN = 'values ($1::uuid[], $2::boolean, $3::text, $4::text, $5::bigint)';
const narrowed = ({ actor, target, continued }: Shape & Partial<PageShape>) => `
  ${actor ? 'and e.actor_id = (select m.id from member m where m.handle = $3::text)' : ''}
  ${target ? 'and e.target_id = $4::text' : ''} ${continued ? 'and e.seq < $5::bigint' : ''}`;

/** Each arm is a range of one index that ends with the number, so a page reads as many entries as it shows from each. */
function trail(shape: Shape & Partial<PageShape>, columns: string): string {
  const end = shape.size ? `order by e.seq desc limit ${shape.size}` : '';
  const arm = (condition: string) =>
    `(select ${columns} from audit_entry e where ${condition} ${narrowed(shape)} ${end})`;
  if (shape.all) return arm('true');
  return `(select own.* from unnest($1::uuid[]) as course (id) cross join lateral ${arm('e.course_id = course.id')} own)
    union all ${arm(`$2::boolean and e.scope = 'COMMONS'`)}`;
}

const PAGE = new StatementFamily<Shape & PageShape>(
  (shape) => `
    select page.* from (${trail(shape, COLUMNS)}) page, (${GIVEN}) as given
    order by page.number desc limit ${shape.size}`,
);
const COUNT = new StatementFamily<Shape>(
  (shape) => `select count(*)::integer as count from (${trail(shape, 'e.seq')}) entries, (${GIVEN}) as given`,
);

/** Reads the log, always as far as its viewer moderates: admins all of it, instructors their courses, curators what belongs to none. */
@Injectable()
export class AuditTrailQueries {
  constructor(private readonly database: Database) {}

  async page(
    viewer: Viewer,
    filter: TrailFilter,
    request: PageRequest<readonly string[]>,
  ): Promise<Page<AuditEntryView>> {
    if (leadsNowhere(filter)) return cutPage(request, []);
    const statement = PAGE.get({ ...shapeOf(viewer, filter), ...pageShape(request) });
    return cutPage(request, await this.ask<AuditEntryView>(viewer, statement, filter, request.key?.[0] ?? null));
  }

  async count(viewer: Viewer, filter: TrailFilter): Promise<number> {
    if (leadsNowhere(filter)) return 0;
    const [row] = await this.ask<{ count: number }>(viewer, COUNT.get(shapeOf(viewer, filter)), filter, null);
    return row?.count ?? 0;
  }

  private ask<Row>(viewer: Viewer, statement: Statement, filter: TrailFilter, before: string | null): Promise<Row[]> {
    const { courseId, actorHandle, targetId = null } = filter;
    const { instructs, isCurator } = onDuty(viewer);
    const reach = courseId == null ? [instructs, isCurator] : [[courseId], false];
    const handle = actorHandle == null ? null : handleTyped(actorHandle);
    return this.database.rows<Row>(statement, [...reach, handle, targetId, before]);
  }
}

function shapeOf(viewer: Viewer, { courseId, actorHandle, targetId }: TrailFilter): Shape {
  return { all: courseId == null && onDuty(viewer).isAdmin, actor: actorHandle != null, target: targetId != null };
}

/** What cannot be a handle or an id is answered as one that nobody and nothing has. */
function leadsNowhere({ actorHandle, targetId }: TrailFilter): boolean {
  if (actorHandle != null && !isHandle(handleTyped(actorHandle))) return true;
  return targetId != null && !/^[\w.-]{1,100}$/.test(targetId);
}
