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

/** What ends first comes first. */
export const suspensionCursor: CursorCodec<readonly string[]> = tupleCursor('suspensions', [
  cursorPart.time,
  cursorPart.id,
]);

export function suspensionKey({ id, until }: DecisionView): readonly string[] {
  return [(until ?? new Date(0)).toISOString(), id];
}

/** Whether the suspension that the decision in row `d` began is the one that holds: it was neither lifted nor given another end. */
const HOLDS = `case when d.course_id is null
    then exists (select from member m where m.id = d.member_id and m.suspended_until = d.until)
    else exists (select from course_suspension s where s.member_id = d.member_id and s.course_id = d.course_id and s.until = d.until) end`;

const PARAMETERS = { viewer: 'viewer', courseId: 'uuid | null' } as const;
const HOLDING = `from decision d
  where d.action = 'SUSPEND' and d.undone_at is null and d.until > :viewer.now and ${decisionModerated('d')}
  and d.member_id is distinct from :viewer.memberId and (:courseId is null or d.course_id = :courseId) and ${HOLDS}`;

const PAGE = new StatementFamily(
  'moderation/suspensions',
  { ...PARAMETERS, afterAt: 'timestamptz | null', afterId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
  select ${decisionColumns('d')} from (
    select d.* ${HOLDING} ${continued ? 'and (d.until, d.id) > (:afterAt, :afterId)' : ''}
    order by d.until, d.id limit ${size}) d ${decisionJoins('d')}
  order by d.until, d.id`,
  pageForms,
);
const COUNT = new Statement('moderation/count-suspensions', PARAMETERS, `select count(*)::integer as total ${HOLDING}`);

/** Suspensions that have not ended. */
@Injectable()
export class SuspensionQueries {
  constructor(private readonly database: Database) {}

  /**
   * The decisions that began them, the first to end first, in one statement; for a course that an admin names, one more asks whether it exists.
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
    return cutPage(request, (await this.database.rows<DecisionRow>(statement)).map(toDecision));
  }

  /** How many `list` pages through. It is called before, and refuses whoever may not read them. */
  async count(viewer: Viewer, courseId: string | null): Promise<number> {
    const row = await this.database.row<{ total: number }>(COUNT.with({ viewer, courseId }));
    return row?.total ?? 0;
  }
}
