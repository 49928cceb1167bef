import { authorColumns, reactionsJson, type SubjectExtra, subjectExtras, threadColumns } from '#discussion';
import { EXCERPTED, limits, type PageShape, type Viewer } from '#kernel';
import { mediaExtra } from '#media';
import { carriesTag, TAG_GROUPS, tagGroup } from '#tags';
import { isOpened, moderates, seesSubject } from '#visibility';
import { metricsJson } from '../metric/metric.js';
import { caseStudyColumns, strategyColumns } from './case-study.js';
import { type CaseStudyOrder, caseStudyOrders, figures } from './case-study-order.js';

/** What is read only where it is asked for. */
export type CaseStudyExtra =
  | SubjectExtra
  | keyof typeof mediaExtra
  | 'text'
  | 'strategy'
  | 'strategyHtml'
  | 'goalExcerpt'
  | 'sources'
  | 'reactions'
  | 'metrics';

const written = (column: string) =>
  `case when t.status <> 'REMOVED' and ${isOpened('t')} then p.${column} end as ${column}`;

const EXTRAS: Record<CaseStudyExtra, string> = {
  ...subjectExtras,
  ...mediaExtra,
  text: `${written('markdown')}, ${written('html')}`,
  strategy: strategyColumns,
  strategyHtml: 'c.strategy_html',
  goalExcerpt: `left(c.strategy_text->>'goal', ${EXCERPTED}) as goal_text`,
  sources: 'c.sources',
  reactions: `case when ${isOpened('t')} then ${reactionsJson('t')} else '[]' end as reactions`,
  metrics: `${metricsJson('t')} as metrics`,
};

/** What a list is narrowed to by a value, each as a condition on a row `t` of thread. */
const NARROWINGS = {
  authorId: 't.author_id = :authorId',
  country: which('c.country_key = :country'),
  startedAfter: which('c.started_on >= :startedAfter'),
  startedBefore: which('c.started_on <= :startedBefore'),
} as const;

export type Narrowing = keyof typeof NARROWINGS;

function which(condition: string): string {
  return `t.id in (select c.thread_id from case_study c where ${condition})`;
}

const PLATFORM = `exists (
  select from tagging k join tag g on g.id = k.tag_id where k.thread_id = t.id and k.tag_id = any(:platform) and g.facet = 'PLATFORM')`;
export const HAS_METRICS = 'exists (select from metric_series s where s.thread_id = t.id)';

/** What a viewer is, as far as it changes which branches a statement has. */
export interface ViewerKind {
  readonly signedIn: boolean;
  /** Admins and curators: what belongs to no course is theirs to moderate. */
  readonly moderates: boolean;
}

export function viewerKindOf(viewer: Viewer): ViewerKind {
  return { signedIn: viewer.memberId !== null, moderates: viewer.isAdmin || viewer.isCurator };
}

/** Which rows are asked for, and by what kind of viewer. */
export interface Narrowed {
  readonly viewerKind: ViewerKind;
  readonly narrowings: readonly Narrowing[];
  /** How many groups of tags there are, of each of which one must be carried. */
  readonly tags: number;
  readonly platform: boolean;
  readonly minimumRatings: boolean;
  readonly hasMetrics: boolean | null;
}

/** The form of a statement: everything that changes its text. Values are parameters. */
export interface ListShape extends Narrowed, PageShape {
  readonly order: CaseStudyOrder;
  readonly extras: readonly CaseStudyExtra[];
}

const VISITOR: Narrowed = {
  viewerKind: { signedIn: false, moderates: false },
  narrowings: [],
  tags: 0,
  platform: false,
  minimumRatings: false,
  hasMetrics: null,
};
/** Some forms, with names: each filter is in one. */
export const FORMS: Readonly<Record<string, Narrowed>> = {
  visitor: VISITOR,
  member: { ...VISITOR, viewerKind: { signedIn: true, moderates: false } },
  moderator: { ...VISITOR, viewerKind: { signedIn: true, moderates: true } },
  narrowed: {
    ...VISITOR,
    narrowings: ['authorId', 'country', 'startedAfter', 'startedBefore'],
    tags: limits.tagsPerText,
    platform: true,
  },
  'rated-with-metrics': { ...VISITOR, minimumRatings: true, hasMetrics: true },
  'without-metrics': { ...VISITOR, hasMetrics: false },
};

/** What a list is narrowed to, null where it is not. */
export const NARROWING_PARAMETERS = Object.assign({}, TAG_GROUPS, {
  authorId: 'uuid | null',
  /** As `countryKey` writes it. */
  country: 'text | null',
  startedAfter: 'date | null',
  startedBefore: 'date | null',
  platform: 'uuid[] | null',
  minimumRatings: 'integer | null',
} as const);

/** The conditions on a row `t` of thread that do not depend on whose figures are given. */
export function conditionsOf({ narrowings, tags, platform }: Narrowed) {
  const by = new Map<Narrowing, string>(narrowings.map((each) => [each, NARROWINGS[each]]));
  return {
    by,
    narrowings: [...by.values()],
    tags: Array.from({ length: tags }, (_, at) => carriesTag('t', tagGroup(at))),
    platform: platform ? [PLATFORM] : [],
  };
}

/** A part of a list, whose rows have their own figures or none. */
export interface Branch {
  readonly where: string;
  readonly blind: boolean;
}

/*
 * A list is the union of what the viewer reaches in each way that they can, each an index range in the list's order that ends
 * with the page. What is up for blind rating and whose outcome they are not given is in branches of its own, without figures:
 * the range in the order of the figures leaves it out. Both pass over no more than is up for blind rating now. `reach` says how
 * far a row reaches: 1 everyone, 2 members, 4 its author and moderators.
 */
export function branches(narrowed: Narrowed, byFigures: boolean): Branch[] {
  const { signedIn, moderates } = narrowed.viewerKind;
  const kind = `t.kind = 'CASE_STUDY'`;
  const reached = [1, ...(signedIn ? [2] : [])].map((reach) => `${kind} and t.reach = ${reach}`);
  const whole = (where: string): Branch => ({ where, blind: false });
  // What is one's own, or one's to moderate, is open.
  if (moderates) return [...reached, `${kind} and t.reach = 4`].map(whole);
  const found = [
    ...reached.map((where) => whole(byFigures ? `${where} and ${isOpened('t')}` : where)),
    ...(signedIn ? [whole(`${kind} and t.reach = 4 and t.author_id = :viewer.memberId`)] : []),
  ];
  if (!byFigures || narrowed.minimumRatings || narrowed.hasMetrics) return found;
  const blind = (where: string): Branch => ({
    where: `${where} and t.blind_until > :viewer.now and not ${isOpened('t')}`,
    blind: true,
  });
  return [...found, ...reached.map(blind)];
}

/** Whether there are branches of their own for what is given without figures. */
function isByFigures(narrowed: Narrowed, order?: CaseStudyOrder): boolean {
  const sorted = order !== undefined && caseStudyOrders[order].figures.length > 0;
  return sorted || narrowed.minimumRatings || narrowed.hasMetrics !== null;
}

function conditions(narrowed: Narrowed, blind: boolean): string {
  const { narrowings, tags, platform } = conditionsOf(narrowed);
  const all = [seesSubject('t'), ...narrowings, ...tags, ...platform];
  if (!blind && narrowed.minimumRatings) all.push('t.rating_count >= :minimumRatings');
  if (!blind && narrowed.hasMetrics !== null) all.push(narrowed.hasMetrics ? HAS_METRICS : `not ${HAS_METRICS}`);
  return all.join(' and ');
}

export function composeList(shape: ListShape): string {
  const { figures: sorting } = caseStudyOrders[shape.order];
  const direction = shape.backward ? 'asc' : 'desc';
  const key = [...sorting.map(({ after }) => after), 'afterPublishedAt', 'afterId']
    .map((name) => `:${name}`)
    .join(', ');
  const range = ({ where, blind }: Branch) => {
    const figure = ({ column, type }: { column: string; type: string }) => (blind ? `0::${type}` : `t.${column}`);
    const columns = figures.map((each) => `${figure(each)} as shown_${each.field}`).join(', ');
    const names = [...sorting.map(figure), 't.published_at', 't.id'].join(', ');
    const from = shape.continued ? `and (${names}) ${shape.backward ? '>' : '<'} (${key})` : '';
    const sort = [...(blind ? [] : sorting.map(({ column }) => `t.${column}`)), 't.published_at', 't.id'];
    return `(select t.*, ${columns} from thread t where ${where} and ${conditions(shape, blind)} ${from}
      order by ${sort.map((name) => `${name} ${direction}`).join(', ')} limit ${shape.size})`;
  };
  const sort = (alias: string) =>
    [...sorting.map(({ field }) => `shown_${field}`), 'published_at', 'id']
      .map((name) => `${alias}.${name} ${direction}`)
      .join(', ');
  const union = branches(shape, isByFigures(shape, shape.order)).map(range).join(' union all ');
  return `
    with t as (select * from (${union}) reached order by ${sort('reached')} limit ${shape.size})
    select ${selected(shape.extras)}, ${figures.map(({ field }) => `t.shown_${field}`).join(', ')}
    from t ${JOINED}
    order by ${sort('t')}`;
}

export function composeCount(narrowed: Narrowed): string {
  const union = branches(narrowed, isByFigures(narrowed)).map(
    ({ where, blind }) => `(select t.id from thread t where ${where} and ${conditions(narrowed, blind)})`,
  );
  return `select count(*)::integer as total from (${union.join(' union all ')}) reached`;
}

/** What every list reads of a row `t` of thread, its case study `c`, the post `p` of its text and its author `m`, with the extras. */
function selected(extras: readonly CaseStudyExtra[]): string {
  return [
    threadColumns('t', moderates('t')),
    caseStudyColumns,
    authorColumns('m'),
    ...extras.map((extra) => EXTRAS[extra]),
  ].join(', ');
}

/** What is joined to a row `t` of thread. */
const JOINED = `join case_study c on c.thread_id = t.id join post p on p.thread_id = t.id and p.number = 0
  left join member m on m.id = t.author_id`;

/** What single case studies come with, whatever is asked of them. */
const WHOLE: readonly CaseStudyExtra[] = ['strategy', 'strategyHtml', 'goalExcerpt', 'sources'];

/** Reads single case studies, not a list: the caller adds the condition. */
export function composeSelect(extras: readonly CaseStudyExtra[] = [], from = 'thread t', more = ''): string {
  return `select ${selected([...new Set<CaseStudyExtra>([...WHOLE, ...extras])])}${more} from ${from} ${JOINED}`;
}
