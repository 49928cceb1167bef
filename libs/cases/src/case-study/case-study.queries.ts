import { Injectable } from '@nestjs/common';
import { draftCursor, draftStatements } from '#discussion';
import { cutPage, isId, type Page, type PageRequest, pageShape, type Viewer } from '#kernel';
import { Database, Statement, StatementFamily, viewerValues } from '#platform';
import { seesSubject } from '#visibility';
import { type CaseStudyRow, type CaseStudyView, toCaseStudy } from './case-study.js';
import {
  type CaseStudyExtra,
  composeCount,
  composeList,
  composeSelect,
  type ListShape,
  type Narrowed,
  type Narrowing,
  viewerKindOf,
} from './case-study.statement.js';
import type { CaseStudyOrder } from './case-study-order.js';
import { countryKey } from './country.js';
import { tokenOf } from './token.js';

/** What a list of case studies is narrowed to; null and undefined narrow nothing, an id that nobody has finds nothing. */
export interface CaseStudyFilter {
  readonly authorId?: string | null;
  /** A country's code or name, as anybody may write it. */
  readonly country?: string | null;
  /** The first and the last day on which it may have begun: `2026-11-23`. */
  readonly startedAfter?: string | null;
  readonly startedBefore?: string | null;
  /** Groups of tags, of each of which the case study must carry one; an empty group finds nothing. */
  readonly tags?: ReadonlyArray<readonly string[]> | null;
  /** Tags of which it must carry one as its platform. */
  readonly platform?: readonly string[] | null;
  readonly minimumRatings?: number | null;
  readonly hasMetrics?: boolean | null;
}

const NARROWINGS: readonly Narrowing[] = ['authorId', 'country', 'startedAfter', 'startedBefore'];

const FIND = new StatementFamily(
  (extras: readonly CaseStudyExtra[]) =>
    `${composeSelect(extras)} where t.id = any($8::uuid[]) and ${seesSubject('t')}`,
);
const FIND_BY_TOKEN = new StatementFamily(
  (extras: readonly CaseStudyExtra[]) => `${composeSelect(extras)} where c.token = $8 and ${seesSubject('t')}`,
);
const DISCUSSED = new Statement(`
  ${composeSelect([], 'discussed_case about join thread t on t.id = about.case_study_id', ', about.thread_id as discussed_in')}
  where about.thread_id = any($8::uuid[]) and t.status <> 'REMOVED' and ${seesSubject('t')}
  order by about.thread_id, about.position`);
const DRAFTS = draftStatements('cases', 'CASE_STUDY', composeSelect());

export const caseStudyDraftCursor = draftCursor('cs');

@Injectable()
export class CaseStudyQueries {
  private readonly lists = new StatementFamily(composeList);
  private readonly counts = new StatementFamily(composeCount);

  constructor(private readonly database: Database) {}

  /** The published case studies that the viewer sees, neither drafts nor withdrawn ones, in one statement. */
  async list(
    viewer: Viewer,
    filter: CaseStudyFilter,
    order: CaseStudyOrder,
    page: PageRequest<readonly string[]>,
    extras: readonly CaseStudyExtra[] = [],
  ): Promise<Page<CaseStudyView>> {
    const narrowed = narrowCaseStudies(viewer, filter);
    if (!narrowed) return cutPage<CaseStudyView>(page, []);
    const { values, ...form } = narrowed;
    const shape: ListShape = {
      ...form,
      ...pageShape(page),
      order,
      extras,
    };
    const rows = await this.database
      .readerFor(viewer)
      .rows<CaseStudyRow>(this.lists.get(shape), [...viewerValues(viewer), ...values, ...(page.key ?? [])]);
    return cutPage(page, rows.map(toCaseStudy));
  }

  /** How many there are for this viewer. */
  async count(viewer: Viewer, filter: CaseStudyFilter): Promise<number> {
    const narrowed = narrowCaseStudies(viewer, filter);
    if (!narrowed) return 0;
    const { values, ...form } = narrowed;
    const row = await this.database
      .readerFor(viewer)
      .row<{ total: number }>(this.counts.get(form), [...viewerValues(viewer), ...values]);
    return row?.total ?? 0;
  }

  /** The case studies with these ids, in their order; null for what the viewer may not see. */
  async find(
    viewer: Viewer,
    ids: readonly string[],
    extras: readonly CaseStudyExtra[] = [],
  ): Promise<Array<CaseStudyView | null>> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<CaseStudyRow>(FIND.get(extras), [...viewerValues(viewer), ids]);
    const found = new Map(rows.map((row) => [row.thread_id, toCaseStudy(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The case study that an address leads to: any text that ends in its token, or its id. */
  async findBySlug(
    viewer: Viewer,
    slug: string,
    extras: readonly CaseStudyExtra[] = [],
  ): Promise<CaseStudyView | null> {
    if (isId(slug)) return (await this.find(viewer, [slug], extras))[0] ?? null;
    const token = tokenOf(slug);
    if (token === null) return null;
    const row = await this.database
      .readerFor(viewer)
      .row<CaseStudyRow>(FIND_BY_TOKEN.get(extras), [...viewerValues(viewer), token]);
    return row && toCaseStudy(row);
  }

  /** The case studies that each of these reflections discusses, as far as the viewer sees them, in its author's order. */
  async findDiscussed(viewer: Viewer, reflectionIds: readonly string[]): Promise<CaseStudyView[][]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<CaseStudyRow & { discussed_in: string }>(DISCUSSED, [...viewerValues(viewer), reflectionIds]);
    const found = new Map(reflectionIds.map((id): [string, CaseStudyView[]] => [id, []]));
    for (const row of rows) found.get(row.discussed_in)?.push(toCaseStudy(row));
    return reflectionIds.map((id) => found.get(id) ?? []);
  }

  /** The viewer's own drafts, the last one begun first. */
  async drafts(viewer: Viewer, page: PageRequest<readonly string[]>): Promise<Page<CaseStudyView>> {
    const rows = await this.database.rows<CaseStudyRow>(DRAFTS.page(viewer, page));
    return cutPage(page, rows.map(toCaseStudy));
  }

  async countDrafts(viewer: Viewer): Promise<number> {
    return (await this.database.row<{ total: number }>(DRAFTS.count(viewer)))?.total ?? 0;
  }
}

/** The form and the values of a filter; null where it can find nothing. */
export function narrowCaseStudies(
  viewer: Viewer,
  filter: CaseStudyFilter,
): (Narrowed & { values: readonly unknown[] }) | null {
  const narrowings = NARROWINGS.filter((by) => filter[by] != null);
  const { authorId, tags, platform, minimumRatings, hasMetrics } = filter;
  const groups = [...(tags ?? []), ...(platform ? [platform] : [])];
  if ((authorId != null && !isId(authorId)) || groups.some((group) => group.length === 0)) return null;
  const rated = minimumRatings != null && minimumRatings > 0;
  return {
    standing: viewerKindOf(viewer),
    narrowings,
    tags: tags?.length ?? 0,
    platform: platform != null,
    minimumRatings: rated,
    hasMetrics: hasMetrics ?? null,
    values: [
      ...narrowings.map((by) => (by === 'country' ? countryKey(filter[by] as string) : filter[by])),
      ...groups,
      ...(rated ? [minimumRatings] : []),
    ],
  };
}
