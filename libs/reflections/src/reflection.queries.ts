import { Injectable } from '@nestjs/common';
import { draftCursor, draftStatements } from '#discussion';
import {
  cutPage,
  fetchSize,
  isId,
  isMember,
  limits,
  type Page,
  type PageRequest,
  pageShape,
  type Viewer,
} from '#kernel';
import { Database, StatementFamily, type ValuesOf } from '#platform';
import { type TagGroup, tagGroupValues } from '#tags';
import { seesSubject } from '#visibility';
import { type ReflectionRow, type ReflectionView, toReflection } from './reflection.js';
import {
  composeCount,
  composeCounts,
  composeList,
  composeLists,
  composeSelect,
  type ListShape,
  NARROWING_PARAMETERS,
  type Narrowed,
  type Narrowing,
  type ReflectionExtra,
  type ViewerKind,
  viewerKindOf,
} from './reflection.statement.js';
import { AFTER, type ReflectionOrder, valuesAfter } from './reflection-order.js';

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

/** What reflections can be listed under, many at once. */
export type NestedUnder = 'authorId' | 'promptId' | 'caseStudyId';

const NARROWINGS: readonly Narrowing[] = ['promptId', 'mentions', 'caseStudyId', 'authorId', 'courseId'];

const VISITOR: ViewerKind = { signedIn: false, admin: false, curator: false, inCourses: false, instructs: false };
const MEMBER: ViewerKind = { ...VISITOR, signedIn: true };
/** What a visitor's list of everything is. */
const ALL: Narrowed = {
  viewerKind: VISITOR,
  narrowings: [],
  unansweredOnly: false,
  unansweredSince: false,
  unreadOnly: false,
  tags: [],
  each: false,
};
const NARROWED: Readonly<Record<string, Narrowed>> = {
  visitor: ALL,
  member: { ...ALL, viewerKind: { ...MEMBER, inCourses: true } },
  instructor: { ...ALL, viewerKind: { ...MEMBER, inCourses: true, instructs: true } },
  curator: { ...ALL, viewerKind: { ...MEMBER, curator: true } },
  admin: { ...ALL, viewerKind: { ...MEMBER, admin: true } },
  'of-author': { ...ALL, narrowings: ['authorId'] },
  'of-course': { ...ALL, viewerKind: MEMBER, narrowings: ['courseId'] },
  'for-prompt': { ...ALL, narrowings: ['promptId'] },
  mentioning: { ...ALL, narrowings: ['mentions'] },
  discussing: { ...ALL, narrowings: ['caseStudyId'] },
  'with-tags': { ...ALL, tags: Array.from({ length: limits.tagsPerText }, (_, at) => at % 2 === 0) },
  'unanswered-since': { ...ALL, unansweredSince: true },
  'unread-and-unanswered': { ...ALL, viewerKind: MEMBER, unansweredOnly: true, unreadOnly: true },
};
const FIRST = { order: 'NEWEST', extras: [], size: fetchSize(20), backward: false, continued: false } as const;
const LISTS: Readonly<Record<string, ListShape>> = {
  ...Object.fromEntries(Object.entries(NARROWED).map(([name, narrowed]) => [name, { ...narrowed, ...FIRST }])),
  'with-all': {
    ...ALL,
    ...FIRST,
    extras: [
      'unread',
      'participants',
      'watch',
      'profile',
      'bio',
      'tagsInFull',
      'media',
      'revision',
      'text',
      'reactions',
    ],
  },
  continued: { ...ALL, ...FIRST, continued: true },
  backward: { ...ALL, ...FIRST, continued: true, backward: true },
  'oldest-first': { ...ALL, ...FIRST, order: 'OLDEST', extras: ['tags'] },
  'recently-active-continued': { ...ALL, ...FIRST, order: 'RECENTLY_ACTIVE', continued: true },
  'needs-reply-continued': { ...ALL, ...FIRST, order: 'NEEDS_REPLY', continued: true },
};
const UNDER_EACH: Readonly<Record<'authors' | 'prompts' | 'case-studies', Narrowed>> = {
  authors: { ...ALL, narrowings: ['authorId'], each: true },
  prompts: { ...ALL, narrowings: ['promptId'], each: true },
  'case-studies': { ...ALL, narrowings: ['caseStudyId'], each: true },
};

const LIST_PARAMETERS = Object.assign({ viewer: 'viewer' } as const, NARROWING_PARAMETERS);

const LIST = new StatementFamily('reflections/list', Object.assign({}, LIST_PARAMETERS, AFTER), composeList, LISTS);
const COUNT = new StatementFamily('reflections/count', LIST_PARAMETERS, composeCount, NARROWED);
const LIST_EACH = new StatementFamily(
  'reflections/list-under-each',
  { viewer: 'viewer', ids: 'uuid[]', ...AFTER },
  composeLists,
  {
    ...Object.fromEntries(Object.entries(UNDER_EACH).map(([name, narrowed]) => [name, { ...narrowed, ...FIRST }])),
    'recently-active-continued': { ...UNDER_EACH.authors, ...FIRST, order: 'RECENTLY_ACTIVE', continued: true },
    'needs-reply-continued': { ...UNDER_EACH.authors, ...FIRST, order: 'NEEDS_REPLY', continued: true },
  },
);
const COUNT_EACH = new StatementFamily(
  'reflections/count-under-each',
  { viewer: 'viewer', ids: 'uuid[]' },
  composeCounts,
  UNDER_EACH,
);
const FIND = new StatementFamily(
  'reflections/find',
  { viewer: 'viewer', ids: 'uuid[]' },
  (extras: readonly ReflectionExtra[]) => `${composeSelect(extras)} where t.id = any(:ids) and ${seesSubject('t')}`,
  { plain: [], 'with-text': ['text'] },
);
const DRAFTS = draftStatements('reflections', 'REFLECTION', composeSelect());

export const reflectionDraftCursor = draftCursor('rd');

@Injectable()
export class ReflectionQueries {
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
    const statement = LIST.get({ ...narrowed.form, ...pageShape(page), order, extras });
    const values = { viewer, ...narrowed.values, ...valuesAfter(order, page.key ?? undefined) };
    const rows = await this.database.readerFor(viewer).rows<ReflectionRow>(statement.with(values));
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
    const statement = LIST_EACH.get({ ...under(viewer, by), ...pageShape(page), order, extras: [] });
    const values = { viewer, ids, ...valuesAfter(order, page.key ?? undefined) };
    const rows = await this.database.readerFor(viewer).rows<ReflectionRow & { at: string }>(statement.with(values));
    const found = ids.map((): ReflectionView[] => []);
    for (const row of rows) found[Number(row.at) - 1]?.push(toReflection(row));
    return found.map((fetched) => cutPage(page, fetched));
  }

  /** How many there are of each. */
  async countEach(viewer: Viewer, by: NestedUnder, ids: readonly string[]): Promise<number[]> {
    const statement = COUNT_EACH.get(under(viewer, by)).with({ viewer, ids });
    const rows = await this.database.readerFor(viewer).rows<{ at: string; total: number }>(statement);
    const totals = ids.map(() => 0);
    for (const { at, total } of rows) totals[Number(at) - 1] = total;
    return totals;
  }

  /** How many there are for this viewer. */
  async count(viewer: Viewer, filter: ReflectionFilter): Promise<number> {
    const narrowed = narrow(viewer, filter);
    if (!narrowed) return 0;
    const statement = COUNT.get(narrowed.form).with({ viewer, ...narrowed.values });
    const row = await this.database.readerFor(viewer).row<{ total: number }>(statement);
    return row?.total ?? 0;
  }

  /** The reflections with these ids, in their order; null for what the viewer may not see. Their revision is always read. */
  async find(
    viewer: Viewer,
    ids: readonly string[],
    extras: readonly ReflectionExtra[] = [],
  ): Promise<Array<ReflectionView | null>> {
    const rows = await this.database.readerFor(viewer).rows<ReflectionRow>(FIND.get(extras).with({ viewer, ids }));
    const found = new Map(rows.map((row) => [row.thread_id, toReflection(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The viewer's own drafts, the last one begun first. */
  async drafts(viewer: Viewer, page: PageRequest<readonly string[]>): Promise<Page<ReflectionView>> {
    const rows = await this.database.readerFor(viewer).rows<ReflectionRow>(DRAFTS.page(viewer, page));
    return cutPage(page, rows.map(toReflection));
  }

  async countDrafts(viewer: Viewer): Promise<number> {
    return (await this.database.readerFor(viewer).row<{ total: number }>(DRAFTS.count(viewer)))?.total ?? 0;
  }
}

/** The lists of all that was written by one author or for one prompt, or that discusses one case study, for each of many. */
function under(viewer: Viewer, by: NestedUnder): Narrowed {
  return { ...ALL, viewerKind: viewerKindOf(viewer), narrowings: [by], each: true };
}

/** By when what has waited for so many days was published. */
export function unansweredSince(viewer: Viewer, days: number): Date {
  return new Date(viewer.now.getTime() - days * 24 * 60 * 60 * 1000);
}

/** The form of a filter and its values; null where it can find nothing. */
function narrow(
  viewer: Viewer,
  filter: ReflectionFilter,
): { form: Narrowed; values: ValuesOf<typeof NARROWING_PARAMETERS> } | null {
  const { promptId, mentions, caseStudyId, authorId, courseId, unansweredForDays: days } = filter;
  const narrowings = NARROWINGS.filter((by) => filter[by] != null);
  const tags = filter.tags ?? [];
  if (!narrowings.every((by) => isId(filter[by] as string)) || tags.some((group) => group.length === 0)) return null;
  const publishedBefore = days == null ? null : unansweredSince(viewer, days);
  return {
    form: {
      viewerKind: viewerKindOf(viewer),
      narrowings,
      unansweredOnly: filter.unansweredOnly === true,
      unansweredSince: publishedBefore !== null,
      unreadOnly: filter.unreadOnly === true && isMember(viewer),
      tags: tags.map(({ rare }) => rare === true),
      each: false,
    },
    values: { promptId, mentions, caseStudyId, authorId, courseId, publishedBefore, ...tagGroupValues(tags) },
  };
}
