import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { requireModerated } from '#visibility';
import type { DecisionView } from '../decision/decision.js';
import { type DecisionRow, decisionColumns, decisionJoins, toDecision } from '../decision/decision-row.js';
import { decisionModerated } from '../decision/decision-visibility.js';

/** What has waited longest first. */
export const appealCursor: CursorCodec<readonly string[]> = tupleCursor('appeals', [cursorPart.time, cursorPart.id]);

export function appealKey({ id, appeal }: DecisionView): readonly string[] {
  return [(appeal?.createdAt ?? new Date(0)).toISOString(), id];
}

const PARAMETERS = { viewer: 'viewer', courseId: 'uuid | null' } as const;
/** Decisions `d` whose appeal `o` waits, in what the viewer moderates, or in one course of it; nobody resolves their own. */
const OPEN = `from appeal o join decision d on d.id = o.decision_id
  where o.outcome is null and ${decisionModerated('d')} and d.member_id is distinct from :viewer.memberId
  and (:courseId is null or d.course_id = :courseId)`;

const PAGE = new StatementFamily(
  'moderation/appeals',
  { ...PARAMETERS, afterAt: 'timestamptz | null', afterId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
  select ${decisionColumns('d')} from (
    select d.*, o.created_at as waits_since ${OPEN}
    ${continued ? 'and (o.created_at, o.decision_id) > (:afterAt, :afterId)' : ''}
    order by o.created_at, o.decision_id limit ${size}) d ${decisionJoins('d')}
  order by d.waits_since, d.id`,
  pageForms,
);
const COUNT = new Statement('moderation/count-appeals', PARAMETERS, `select count(*)::integer as total ${OPEN}`);

/** Appeals that wait for a moderator. */
@Injectable()
export class AppealQueries {
  constructor(private readonly database: Database) {}

  /**
   * The decisions appealed against, the longest waiting first, in one statement; for a course that an admin names, one more asks whether it exists.
   * @param courseId of this course only; null for everything that the viewer moderates
   * @throws NotFound, Forbidden for a course that they do not moderate
   */
  async list(
    viewer: Viewer,
    courseId: string | null,
    request: PageRequest<readonly string[]>,
  ): Promise<Page<DecisionView>> {
    if (courseId !== null) await requireModerated(this.database, viewer, courseId);
    const [afterAt, afterId] = request.key ?? [];
    const statement = PAGE.get(pageShape(request)).with({ viewer, courseId, afterAt, afterId });
    const rows = await this.database.rows<DecisionRow>(statement);
    return cutPage(request, rows.map(toDecision));
  }

  /** How many decisions `list` pages through. It is called before, and refuses whoever may not read them. */
  async count(viewer: Viewer, courseId: string | null): Promise<number> {
    const row = await this.database.row<{ total: number }>(COUNT.with({ viewer, courseId }));
    return row?.total ?? 0;
  }
}
