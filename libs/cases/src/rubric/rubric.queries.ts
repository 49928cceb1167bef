import { Injectable } from '@nestjs/common';
import { isId, NotFound, type Viewer } from '#kernel';
import { Database, Statement, type Transaction } from '#platform';
import { type RubricRow, type RubricView, rubricColumns, toRubric } from './rubric.js';

const CURRENT = new Statement(
  'cases/current-rubrics',
  {},
  `select ${rubricColumns('r')} from rubric r where r.current order by r.built_in desc, lower(r.title), r.id`,
);
const FIND = new Statement(
  'cases/find-rubrics',
  { ids: 'uuid[]' },
  `select ${rubricColumns('r')} from rubric r where r.id = any(:ids)`,
);
const LOCK = new Statement(
  'cases/lock-rubric',
  { id: 'uuid' },
  `select ${rubricColumns('r')} from rubric r where r.id = :id for key share of r`,
);
const LOCK_USUAL = new Statement(
  'cases/lock-usual-rubric',
  {},
  `select ${rubricColumns('r')} from rubric r where r.built_in and r.current for key share of r`,
);

/** Reads rubrics, which everybody sees. */
@Injectable()
export class RubricQueries {
  constructor(private readonly database: Database) {}

  /** The current version of every rubric: the built-in one, then by title. */
  async current(viewer: Viewer): Promise<RubricView[]> {
    return (await this.database.readerFor(viewer).rows<RubricRow>(CURRENT)).map(toRubric);
  }

  /** Any versions, in the order of the ids; null for an id that none has. */
  async find(viewer: Viewer, ids: readonly string[]): Promise<Array<RubricView | null>> {
    const rows = await this.database.readerFor(viewer).rows<RubricRow>(FIND.with({ ids: ids.filter(isId) }));
    const found = new Map(rows.map((row) => [row.rubric_id, toRubric(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }
}

/**
 * A rubric, or the built-in one's current version, which gets no successor until the end of the transaction. Locked before
 * any thread, since the next version of the built-in one locks all that were rated.
 * @throws NotFound
 */
export async function lockRubric(tx: Transaction, id: string | null | undefined): Promise<RubricView> {
  if (id != null && !isId(id)) throw new NotFound('rubric');
  // A version that was current when the statement began, and is not when it gets the lock, is no row: the second try sees the next one.
  const row = id
    ? await tx.row<RubricRow>(LOCK.with({ id }))
    : ((await tx.row<RubricRow>(LOCK_USUAL)) ?? (await tx.row<RubricRow>(LOCK_USUAL)));
  if (!row) throw new NotFound('rubric');
  return toRubric(row);
}
