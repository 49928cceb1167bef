import { authorColumns, reactionsJson, type SubjectExtra, subjectExtras, threadColumns } from '#discussion';
import type { PageShape, Viewer } from '#kernel';
import { mediaExtra } from '#media';
import { carriesTag } from '#tags';
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
  sources: 'c.sources',
  reactions: `case when ${isOpened('t')} then ${reactionsJson('t')} else '[]' end as reactions`,
  metrics: `${metricsJson('t')} as metrics`,
};

/** What a list is narrowed to by a value, each as a condition on a row `t` of thread. */
const NARROWED = {
  authorId: { type: 'uuid', condition: (value: string) => `t.author_id = ${value}` },
  country: { type: 'text', condition: (value: string) => which(`c.country_key = ${value}`) },
  startedAfter: { type: 'date', condition: (value: string) => which(`c.started_on >= ${value}`) },
  startedBefore: { type: 'date', condition: (value: string) => which(`c.started_on <= ${value}`) },
} as const;

export type Narrowing = keyof typeof NARROWED;

function which(condition: string): string {
  return `t.id in (select c.thread_id from case_study c where ${condition})`;
}

const PLATFORM = (tags: string) => `exists (
  select from tagging k join tag g on g.id = k.tag_id where k.thread_id = t.id and k.tag_id = any(${tags}) and g.facet = 'PLATFORM')`;
export const HAS_METRICS = 'exists (select from metric_series s where s.thread_id = t.id)';

/** What a viewer is, as far as it changes which arms a statement has. */
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
  readonly standing: ViewerKind;
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

/** The parameters after the viewer's seven: one for each narrowing, for each group of tags, the platform's tags, the fewest ratings, then the cursor's. */
const FIRST = 8;

export function parametersOf({ narrowings, tags, platform, minimumRatings }: Narrowed) {
  let next = FIRST;
  const take = (type: string) => `$${next++}::${type}`;
  const by = new Map(narrowings.map((each) => [each, NARROWED[each].condition(take(NARROWED[each].type))]));
  return {
    by,
    narrowings: [...by.values()],
    tags: Array.from({ length: tags }, () => carriesTag('t', take('uuid[]'))),
    platform: platform ? [PLATFORM(take('uuid[]'))] : [],
    fewestRatings: minimumRatings ? take('integer') : null,
    next,
  };
}

/** A part of a list, whose rows have their own figures or none. */
export interface Branch {
  readonly where: string;
  readonly blind: boolean;
}

/*
 * A list is the union of what the viewer reaches in each way that they can, each an index range in the list's order that ends
 * with the page. What is up for blind rating and whose outcome they are not given stands in arms of its own, without figures:
 * the range in the order of the figures leaves it out. Both walk over no more than is up for blind rating now. `reach` says how
 * far a row reaches: 1 everyone, 2 members, 4 its author and moderators.
 */
export function branches(narrowed: Narrowed, byFigures: boolean): Branch[] {
  const { signedIn, moderates } = narrowed.standing;
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

/** Whether the arms must be told apart by whose figures are given. */
function isByFigures(narrowed: Narrowed, order?: CaseStudyOrder): boolean {
  const sorted = order !== undefined && caseStudyOrders[order].figures.length > 0;
  return sorted || narrowed.minimumRatings || narrowed.hasMetrics !== null;
}

function conditions(narrowed: Narrowed, blind: boolean): string {
  const { narrowings, tags, platform, fewestRatings } = parametersOf(narrowed);
  const all = [seesSubject('t'), ...narrowings, ...tags, ...platform];
  if (!blind && fewestRatings) all.push(`t.rating_count >= ${fewestRatings}`);
  if (!blind && narrowed.hasMetrics !== null) all.push(narrowed.hasMetrics ? HAS_METRICS : `not ${HAS_METRICS}`);
  return all.join(' and ');
}

export function composeList(shape: ListShape): string {
  const { figures: sorting } = caseStudyOrders[shape.order];
  const direction = shape.backward ? 'asc' : 'desc';
  const { next } = parametersOf(shape);
  const types = [...sorting.map(({ type }) => type), 'timestamptz', 'uuid'];
  const key = types.map((type, at) => `$${next + at}::${type}`).join(', ');
  const range = ({ where, blind }: Branch) => {
    const figure = ({ column, type }: { column: string; type: string }) => (blind ? `0::${type}` : `t.${column}`);
    const columns = figures.map((each) => `${figure(each)} as shown_${each.shown}`).join(', ');
    const names = [...sorting.map(figure), 't.published_at', 't.id'].join(', ');
    const from = shape.continued ? `and (${names}) ${shape.backward ? '>' : '<'} (${key})` : '';
    const sort = [...(blind ? [] : sorting.map(({ column }) => `t.${column}`)), 't.published_at', 't.id'];
    return `(select t.*, ${columns} from thread t where ${where} and ${conditions(shape, blind)} ${from}
      order by ${sort.map((name) => `${name} ${direction}`).join(', ')} limit ${shape.size})`;
  };
  const sort = (alias: string) =>
    [...sorting.map(({ shown }) => `shown_${shown}`), 'published_at', 'id']
      .map((name) => `${alias}.${name} ${direction}`)
      .join(', ');
  const union = branches(shape, isByFigures(shape, shape.order)).map(range).join(' union all ');
  return `
    with t as (select * from (${union}) reached order by ${sort('reached')} limit ${shape.size})
    select ${selected(shape.extras)}, ${figures.map(({ shown }) => `t.shown_${shown}`).join(', ')}
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

/** What a row `t` of thread brings along. */
const JOINED = `join case_study c on c.thread_id = t.id join post p on p.thread_id = t.id and p.number = 0
  left join member m on m.id = t.author_id`;

/** Reads case studies one by one, where no list says which: the caller adds the condition. They come with strategy and sources. */
export function composeSelect(extras: readonly CaseStudyExtra[] = [], from = 'thread t', more = ''): string {
  return `select ${selected([...new Set<CaseStudyExtra>(['strategy', 'strategyHtml', 'sources', ...extras])])}${more} from ${from} ${JOINED}`;
}
