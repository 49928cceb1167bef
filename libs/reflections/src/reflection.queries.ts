import { Injectable } from '@nestjs/common';
import { draftCursor, draftStatements } from '#discussion';
import { cutPage, isId, isMember, type Page, type PageRequest, pageShape, type Viewer } from '#kernel';
import { Database, StatementFamily, viewerValues } from '#platform';
import type { TagGroup } from '#tags';
import { seesSubject } from '#visibility';
import { type ReflectionRow, type ReflectionView, toReflection } from './reflection.js';
import {
  composeCount,
  composeCounts,
  composeList,
  composeLists,
  composeSelect,
  type ListShape,
  type Narrowed,
  type Narrowing,
  type ReflectionExtra,
  viewerKindOf,
} from './reflection.statement.js';
import type { ReflectionOrder } from './reflection-order.js';

/** What a list of reflections is narrowed to; null and undefined narrow nothing, an id that nobody has finds nothing. */
export interface ReflectionFilter {
  readonly courseId?: string | null;
  readonly promptId?: string | null;
  readonly authorId?: string | null;
  /** The id of a member whom the reflection's text mentions. */
  readonly mentions?: string | null;
  /** The id of a case study that it discusses. */
  readonly caseStudyId?: string | null;
  /** Groups of tags, of each of which the reflection must carry one; an empty group finds nothing. */
  readonly tags?: readonly TagGroup[] | null;
  readonly unansweredOnly?: boolean | null;
  /** Published at least so many days ago, without a VISIBLE reply by somebody else. */
  readonly unansweredForDays?: number | null;
  readonly unreadOnly?: boolean | null;
}

/** What a list can hang on. */
export type NestedUnder = 'authorId' | 'promptId' | 'caseStudyId';

const NARROWINGS: readonly Narrowing[] = ['promptId', 'mentions', 'caseStudyId', 'authorId', 'courseId'];

const FIND = new StatementFamily(
  (extras: readonly ReflectionExtra[]) =>
    `${composeSelect(extras)} where t.id = any($8::uuid[]) and ${seesSubject('t')}`,
);
const DRAFTS = draftStatements('reflections', 'REFLECTION', composeSelect());

export const reflectionDraftCursor = draftCursor('rd');

@Injectable()
export class ReflectionQueries {
  private readonly lists = new StatementFamily(composeList);
  private readonly counts = new StatementFamily(composeCount);
  private readonly manyLists = new StatementFamily(composeLists);
  private readonly manyCounts = new StatementFamily(composeCounts);

  constructor(private readonly database: Database) {}

  /** The published reflections that the viewer sees, neither drafts nor withdrawn ones, in one statement. */
  async list(
    viewer: Viewer,
    filter: ReflectionFilter,
    order: ReflectionOrder,
    page: PageRequest<readonly string[]>,
    extras: readonly ReflectionExtra[] = [],
  ): Promise<Page<ReflectionView>> {
    const narrowed = narrow(viewer, filter);
    if (!narrowed) return cutPage<ReflectionView>(page, []);
    const { values, ...form } = narrowed;
    const shape: ListShape = {
      ...form,
      ...pageShape(page),
      order,
      extras,
    };
    const rows = await this.database
      .readerFor(viewer)
      .rows<ReflectionRow>(this.lists.get(shape), [...viewerValues(viewer), ...values, ...(page.key ?? [])]);
    return cutPage(page, rows.map(toReflection));
  }

  /** The same for many authors, prompts or case studies, whose pages come in their order, in one statement. */
  async listEach(
    viewer: Viewer,
    by: NestedUnder,
    ids: readonly string[],
    order: ReflectionOrder,
    page: PageRequest<readonly string[]>,
  ): Promise<Array<Page<ReflectionView>>> {
    const shape: ListShape = {
      ...everyOne(viewer, by),
      ...pageShape(page),
      order,
      extras: [],
    };
    const rows = await this.database
      .readerFor(viewer)
      .rows<ReflectionRow & { at: string }>(this.manyLists.get(shape), [
        ...viewerValues(viewer),
        ids,
        ...(page.key ?? []),
      ]);
    const found = ids.map((): ReflectionView[] => []);
    for (const row of rows) found[Number(row.at) - 1]?.push(toReflection(row));
    return found.map((fetched) => cutPage(page, fetched));
  }

  /** How many there are of each. */
  async countEach(viewer: Viewer, by: NestedUnder, ids: readonly string[]): Promise<number[]> {
    const form = everyOne(viewer, by);
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ at: string; total: number }>(this.manyCounts.get(form), [...viewerValues(viewer), ids]);
    const totals = ids.map(() => 0);
    for (const { at, total } of rows) totals[Number(at) - 1] = total;
    return totals;
  }

  /** How many there are for this viewer. */
  async count(viewer: Viewer, filter: ReflectionFilter): Promise<number> {
    const narrowed = narrow(viewer, filter);
    if (!narrowed) return 0;
    const { values, ...form } = narrowed;
    const row = await this.database
      .readerFor(viewer)
      .row<{ total: number }>(this.counts.get(form), [...viewerValues(viewer), ...values]);
    return row?.total ?? 0;
  }

  /** The reflections with these ids, in their order; null for what the viewer may not see. Their revision is always read. */
  async find(
    viewer: Viewer,
    ids: readonly string[],
    extras: readonly ReflectionExtra[] = [],
  ): Promise<Array<ReflectionView | null>> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<ReflectionRow>(FIND.get(extras), [...viewerValues(viewer), ids]);
    const found = new Map(rows.map((row) => [row.thread_id, toReflection(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The viewer's own drafts, the last one begun first. */
  async drafts(viewer: Viewer, page: PageRequest<readonly string[]>): Promise<Page<ReflectionView>> {
    const rows = await this.database.rows<ReflectionRow>(DRAFTS.page(viewer, page));
    return cutPage(page, rows.map(toReflection));
  }

  async countDrafts(viewer: Viewer): Promise<number> {
    return (await this.database.row<{ total: number }>(DRAFTS.count(viewer)))?.total ?? 0;
  }
}

/** All that one author wrote, that was written for one prompt or that discusses one case study, for each of many. */
function everyOne(viewer: Viewer, by: Narrowing): Narrowed {
  return {
    standing: viewerKindOf(viewer),
    narrowings: [by],
    unansweredOnly: false,
    unansweredSince: false,
    unreadOnly: false,
    tags: [],
    each: true,
  };
}

/** By when what has waited for so many days was published. */
export function unansweredSince(viewer: Viewer, days: number): Date {
  return new Date(viewer.now.getTime() - days * 24 * 60 * 60 * 1000);
}

/** The form and the values of a filter; null where it can find nothing. */
function narrow(viewer: Viewer, filter: ReflectionFilter): (Narrowed & { values: readonly unknown[] }) | null {
  const narrowings = NARROWINGS.filter((by) => filter[by] != null);
  const ids = narrowings.map((by) => filter[by] as string);
  const tags = filter.tags ?? [];
  const days = filter.unansweredForDays;
  if (!ids.every(isId) || tags.some((group) => group.length === 0)) return null;
  return {
    standing: viewerKindOf(viewer),
    narrowings,
    values: [...ids, ...tags, ...(days == null ? [] : [unansweredSince(viewer, days)])],
    unansweredOnly: filter.unansweredOnly === true,
    unansweredSince: days != null,
    unreadOnly: filter.unreadOnly === true && isMember(viewer),
    tags: tags.map(({ rare }) => rare === true),
    each: false,
  };
}
