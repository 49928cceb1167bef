import { Injectable } from '@nestjs/common';
import { draftCursor, draftStatements } from '#discussion';
import { cutPage, fetchSize, isId, type Page, type PageRequest, pageShape, type Viewer } from '#kernel';
import { Database, Statement, StatementFamily, type ValuesOf } from '#platform';
import { tagGroupValues } from '#tags';
import { seesSubject } from '#visibility';
import { type CaseStudyRow, type CaseStudyView, toCaseStudy } from './case-study.js';
import {
  type CaseStudyExtra,
  composeCount,
  composeList,
  composeSelect,
  FORMS,
  type ListShape,
  NARROWING_PARAMETERS,
  type Narrowed,
  type Narrowing,
  viewerKindOf,
} from './case-study.statement.js';
import { AFTER, type CaseStudyOrder, valuesAfter } from './case-study-order.js';
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

const LIST_PARAMETERS = Object.assign({ viewer: 'viewer' } as const, NARROWING_PARAMETERS);
const VISITORS = FORMS.visitor as Narrowed;
const FIRST = { order: 'BEST_STRATEGY', extras: [], size: fetchSize(20), backward: false, continued: false } as const;
const CONTINUED: ListShape = { ...VISITORS, ...FIRST, continued: true };

const LIST = new StatementFamily('cases/list', Object.assign({}, LIST_PARAMETERS, AFTER), composeList, {
  ...Object.fromEntries(Object.entries(FORMS).map(([name, form]) => [name, { ...form, ...FIRST }])),
  'with-all': {
    ...VISITORS,
    ...FIRST,
    extras: [
      'unread',
      'participants',
      'watch',
      'profile',
      'bio',
      'tagsInFull',
      'media',
      'text',
      'strategy',
      'strategyHtml',
      'goalExcerpt',
      'sources',
      'reactions',
      'metrics',
    ],
  },
  continued: CONTINUED,
  backward: { ...CONTINUED, backward: true },
  'newest-continued': { ...CONTINUED, order: 'NEWEST', extras: ['tags'] },
  'most-rated': { ...VISITORS, ...FIRST, order: 'MOST_RATED' },
  'most-discussed-continued': { ...CONTINUED, order: 'MOST_DISCUSSED' },
  'most-contested-continued': { ...CONTINUED, order: 'MOST_CONTESTED' },
});
const COUNT = new StatementFamily('cases/count', LIST_PARAMETERS, composeCount, FORMS);

const EXTRAS: Readonly<Record<string, readonly CaseStudyExtra[]>> = { plain: [], 'with-text': ['text', 'metrics'] };
const FIND = new StatementFamily(
  'cases/find',
  { viewer: 'viewer', ids: 'uuid[]' },
  (extras: readonly CaseStudyExtra[]) => `${composeSelect(extras)} where t.id = any(:ids) and ${seesSubject('t')}`,
  EXTRAS,
);
const FIND_BY_TOKEN = new StatementFamily(
  'cases/find-by-token',
  { viewer: 'viewer', token: 'text' },
  (extras: readonly CaseStudyExtra[]) => `${composeSelect(extras)} where c.token = :token and ${seesSubject('t')}`,
  EXTRAS,
);
const DISCUSSED = new Statement(
  'cases/discussed',
  { viewer: 'viewer', reflectionIds: 'uuid[]' },
  `
  ${composeSelect([], 'discussed_case about join thread t on t.id = about.case_study_id', ', about.thread_id as discussed_in')}
  where about.thread_id = any(:reflectionIds) and t.status <> 'REMOVED' and ${seesSubject('t')}
  order by about.thread_id, about.position`,
);
const DRAFTS = draftStatements('cases', 'CASE_STUDY', composeSelect());

export const caseStudyDraftCursor = draftCursor('cs');

@Injectable()
export class CaseStudyQueries {
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
    const statement = LIST.get({ ...narrowed.form, ...pageShape(page), order, extras });
    const values = { viewer, ...narrowed.values, ...valuesAfter(order, page.key ?? undefined) };
    const rows = await this.database.readerFor(viewer).rows<CaseStudyRow>(statement.with(values));
    return cutPage(page, rows.map(toCaseStudy));
  }

  /** How many there are for this viewer. */
  async count(viewer: Viewer, filter: CaseStudyFilter): Promise<number> {
    const narrowed = narrowCaseStudies(viewer, filter);
    if (!narrowed) return 0;
    const statement = COUNT.get(narrowed.form).with({ viewer, ...narrowed.values });
    const row = await this.database.readerFor(viewer).row<{ total: number }>(statement);
    return row?.total ?? 0;
  }

  /** The case studies with these ids, in their order; null for what the viewer may not see. */
  async find(
    viewer: Viewer,
    ids: readonly string[],
    extras: readonly CaseStudyExtra[] = [],
  ): Promise<Array<CaseStudyView | null>> {
    const rows = await this.database.readerFor(viewer).rows<CaseStudyRow>(FIND.get(extras).with({ viewer, ids }));
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
      .row<CaseStudyRow>(FIND_BY_TOKEN.get(extras).with({ viewer, token }));
    return row && toCaseStudy(row);
  }

  /** The case studies that each of these reflections discusses, as far as the viewer sees them, in its author's order. */
  async findDiscussed(viewer: Viewer, reflectionIds: readonly string[]): Promise<CaseStudyView[][]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<CaseStudyRow & { discussed_in: string }>(DISCUSSED.with({ viewer, reflectionIds }));
    const found = new Map(reflectionIds.map((id): [string, CaseStudyView[]] => [id, []]));
    for (const row of rows) found.get(row.discussed_in)?.push(toCaseStudy(row));
    return reflectionIds.map((id) => found.get(id) ?? []);
  }

  /** The viewer's own drafts, the last one begun first. */
  async drafts(viewer: Viewer, page: PageRequest<readonly string[]>): Promise<Page<CaseStudyView>> {
    const rows = await this.database.readerFor(viewer).rows<CaseStudyRow>(DRAFTS.page(viewer, page));
    return cutPage(page, rows.map(toCaseStudy));
  }

  async countDrafts(viewer: Viewer): Promise<number> {
    return (await this.database.readerFor(viewer).row<{ total: number }>(DRAFTS.count(viewer)))?.total ?? 0;
  }
}

/** The form of a filter and its values; null where it can find nothing. */
export function narrowCaseStudies(
  viewer: Viewer,
  filter: CaseStudyFilter,
): { form: Narrowed; values: ValuesOf<typeof NARROWING_PARAMETERS> } | null {
  const { authorId, country, startedAfter, startedBefore, tags, platform, minimumRatings, hasMetrics } = filter;
  const groups = [...(tags ?? []), ...(platform ? [platform] : [])];
  if ((authorId != null && !isId(authorId)) || groups.some((group) => group.length === 0)) return null;
  return {
    form: {
      viewerKind: viewerKindOf(viewer),
      narrowings: NARROWINGS.filter((by) => filter[by] != null),
      tags: tags?.length ?? 0,
      platform: platform != null,
      minimumRatings: minimumRatings != null && minimumRatings > 0,
      hasMetrics: hasMetrics ?? null,
    },
    values: {
      authorId,
      country: country == null ? null : countryKey(country),
      startedAfter,
      startedBefore,
      platform,
      minimumRatings,
      ...tagGroupValues(tags ?? []),
    },
  };
}
