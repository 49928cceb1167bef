import { Injectable } from '@nestjs/common';
import { isId, limits, lineKey, NotFound, type Viewer } from '#kernel';
import { Database, Statement, type Transaction } from '#platform';
import { type RubricRow, type RubricView, rubricColumns, toRubric } from './rubric.js';
import { canChangeRubric, canWriteRubrics } from './rubric.policy.js';

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

/** All ways in which titles of rubrics are written, but for their case; none where no rubric has the id. */
const SPELLINGS = new Statement(
  'cases/rubric-spellings',
  { id: 'uuid' },
  `
  select distinct on (lower(r.title)) r.title, asked.title as asked from rubric asked cross join rubric r
  where asked.id = :id order by lower(r.title)`,
);
/** The index of versions knows case alone: of what else is the same to readers, each way in which it is written is given. */
const VERSIONS = new Statement(
  'cases/rubric-versions',
  { titles: 'text[]' },
  `
  select ${rubricColumns('r')} from rubric r where lower(r.title) = any(array(select lower(title) from unnest(:titles) as title))
  order by r.version desc limit ${limits.rubricVersions}`,
);
const OWNERS = new Statement(
  'cases/rubric-owners',
  { keys: 'text[]' },
  'select title as key, member_id as "memberId" from rubric_owner where title = any(:keys)',
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

  /** All versions of the rubric of which one has this id, however their titles are written (`lineKey`), the newest first; none where none has. */
  async versions(viewer: Viewer, id: string): Promise<RubricView[]> {
    if (!isId(id)) return [];
    const reader = this.database.readerFor(viewer);
    const spellings = await reader.rows<{ title: string; asked: string }>(SPELLINGS.with({ id }));
    const titles = spellings.filter(({ title, asked }) => lineKey(title) === lineKey(asked)).map(({ title }) => title);
    if (titles.length === 0) return [];
    return (await reader.rows<RubricRow>(VERSIONS.with({ titles }))).map(toRubric);
  }

  /** Whether the viewer may change each of these, or write its next version. */
  async canChange(viewer: Viewer, titles: readonly string[]): Promise<boolean[]> {
    if (!canWriteRubrics(viewer)) return titles.map(() => false);
    if (viewer.isAdmin) return titles.map(() => true);
    const keys = titles.map(lineKey);
    const rows = await this.database.rows<{ key: string; memberId: string }>(OWNERS.with({ keys }));
    const owners = new Map(rows.map(({ key, memberId }) => [key, memberId]));
    return keys.map((key) => canChangeRubric(viewer, owners.get(key) ?? null));
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
