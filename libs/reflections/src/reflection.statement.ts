import { moderatesCourse, rosterSeen } from '#courses';
import { authorColumns, hasUnread, reactionsJson, type SubjectExtra, subjectExtras, threadColumns } from '#discussion';
import { limits, type PageShape, type Viewer } from '#kernel';
import { mediaExtra } from '#media';
import { carriesTag, TAG_GROUPS, tagGroup } from '#tags';
import { moderates, seesSubject, seesThread } from '#visibility';
import { reflectionColumns, revisionColumns } from './reflection.js';
import { type ReflectionOrder, reflectionOrders } from './reflection-order.js';

/** What a list is narrowed to. The first one that is given finds the rows; the others leave some of them out. */
export type Narrowing = 'promptId' | 'mentions' | 'caseStudyId' | 'authorId' | 'courseId';

/** What is read only where it is asked for. */
export type ReflectionExtra = SubjectExtra | keyof typeof mediaExtra | 'revision' | 'text' | 'reactions';

const written = (column: string) => `case when t.status <> 'REMOVED' then p.${column} end as ${column}`;

const EXTRAS: Record<ReflectionExtra, string> = {
  ...subjectExtras,
  ...mediaExtra,
  revision: revisionColumns,
  text: `${written('markdown')}, ${written('html')}`,
  reactions: `${reactionsJson('t')} as reactions`,
};

/** Which rows are asked for, and by what kind of viewer. */
export interface Narrowed {
  readonly viewerKind: ViewerKind;
  readonly narrowings: readonly Narrowing[];
  readonly unansweredOnly: boolean;
  /** Whether only what was out, and unanswered, by `:publishedBefore`. */
  readonly unansweredSince: boolean;
  readonly unreadOnly: boolean;
  /** The groups of tags, of each of which one must be carried: whether few threads carry them. */
  readonly tags: readonly boolean[];
  /** Whether the first narrowing has many values, one for each of the lists that are read at once. */
  readonly each: boolean;
}

/** The form of a statement: everything that changes its text. Values are parameters. */
export interface ListShape extends Narrowed, PageShape {
  readonly order: ReflectionOrder;
  readonly extras: readonly ReflectionExtra[];
}

/** What a list is narrowed to, null where it is not. */
export const NARROWING_PARAMETERS = Object.assign({}, TAG_GROUPS, {
  promptId: 'uuid | null',
  mentions: 'uuid | null',
  caseStudyId: 'uuid | null',
  authorId: 'uuid | null',
  courseId: 'uuid | null',
  publishedBefore: 'timestamptz | null',
} as const);

const parameter = ({ narrowings, each }: Narrowed, by: Narrowing) =>
  each && by === narrowings[0] ? 'asked.id' : `:${by}`;

const NARROWED: Record<Narrowing, (value: string) => string> = {
  promptId: (value) => `t.prompt_id = ${value}`,
  mentions: (value) => `t.id in (select n.thread_id from mention n where n.number = 0 and n.member_id = ${value})`,
  // Whoever may not open a case study does not learn what discusses it.
  caseStudyId: (value) => `t.id in (
    select about.thread_id from thread study join discussed_case about on about.case_study_id = study.id
    where study.id = ${value} and ${seesThread('study')})`,
  authorId: (value) => `t.author_id = ${value}`,
  courseId: (value) => `t.course_id = ${value}`,
};

/** What a viewer is, as far as it changes which branches a statement has. */
export interface ViewerKind {
  readonly signedIn: boolean;
  readonly admin: boolean;
  readonly curator: boolean;
  readonly inCourses: boolean;
  readonly instructs: boolean;
}

export function viewerKindOf(viewer: Viewer): ViewerKind {
  return {
    signedIn: viewer.memberId !== null,
    admin: viewer.isAdmin,
    curator: viewer.isCurator,
    inCourses: viewer.courses.length > 0,
    instructs: viewer.instructs.length > 0,
  };
}

interface Branch {
  /** A set to go through, for each row of which the range is read. */
  readonly each?: string;
  readonly where: string;
}

/*
 * A list is the union of what the viewer reaches in each way that they can, each an index range in the list's order
 * that ends with the page: nothing is read and then left out but reflections behind a gate, which are no more than a
 * class writes. The visibility predicate is in every branch (docs/decisions/0005). `reach` says how far a row reaches: 1 everyone, 2 members,
 * 3 its course, 4 its author and moderators.
 */
function branches(narrowed: Narrowed): Branch[] {
  const { narrowings, viewerKind } = narrowed;
  const kind = `t.kind = 'REFLECTION'`;
  const [by] = narrowings;
  if (by === 'courseId')
    return branchesOfCourse(
      `${kind} and t.course_id = ${parameter(narrowed, by)}`,
      viewerKind,
      parameter(narrowed, by),
    );
  if (by) return [{ where: `${kind} and ${NARROWED[by](parameter(narrowed, by))} and t.reach > 0` }];
  const reach = (most: number) =>
    Array.from({ length: most }, (_, at) => ({ where: `${kind} and t.reach = ${at + 1}` }));
  if (viewerKind.admin) return reach(4);
  if (!viewerKind.signedIn) return reach(1);
  const found: Branch[] = reach(2);
  if (viewerKind.inCourses) {
    found.push({
      each: 'unnest(:viewer.courses) as joined(id)',
      where: `${kind} and t.course_id = joined.id and t.reach = 3`,
    });
  }
  if (viewerKind.instructs) {
    found.push({
      each: 'unnest(:viewer.instructs) as taught(id)',
      where: `${kind} and t.course_id = taught.id and t.reach = 4`,
    });
  }
  if (viewerKind.curator) found.push({ where: `${kind} and t.reach = 4 and t.course_id is null` });
  found.push({
    each: '(values (3), (4)) as own(reach)',
    where: `${kind} and t.author_id = :viewer.memberId and t.reach = own.reach and not ${reachedOtherwise('t.course_id')}
      ${viewerKind.curator ? 'and not (own.reach = 4 and t.course_id is null)' : ''}`,
  });
  return found;
}

function branchesOfCourse(here: string, { signedIn, admin }: ViewerKind, course: string): Branch[] {
  const found: Branch[] = [{ where: `${here} and t.reach = 1` }];
  if (!signedIn) return found;
  found.push(
    { where: `${here} and t.reach = 2` },
    { where: `${here} and t.reach = 3 and ${rosterSeen(course)}` },
    { where: `${here} and t.reach = 4 and ${moderatesCourse(course)}` },
  );
  if (!admin) {
    found.push({
      each: '(values (3), (4)) as own(reach)',
      where: `${here} and t.author_id = :viewer.memberId and t.reach = own.reach and not ${reachedOtherwise(course)}`,
    });
  }
  return found;
}

/** Whether what is the viewer's own and in a course is in another branch already: they are a member of it, or instruct it. */
function reachedOtherwise(course: string): string {
  return `coalesce(${course} = any(case own.reach when 3 then :viewer.courses else :viewer.instructs end), false)`;
}

function conditions(narrowed: Narrowed): string {
  const { narrowings, unansweredOnly, unansweredSince, unreadOnly, tags } = narrowed;
  const rest = narrowings.slice(1).map((by) => NARROWED[by](parameter(narrowed, by)));
  return [
    seesSubject('t'),
    ...rest,
    ...tags.map((rare, at) => carriesTag('t', tagGroup(at), rare)),
    ...(unansweredOnly || unansweredSince ? ['t.peer_reply_count = 0'] : []),
    ...(unansweredSince ? ['t.published_at <= :publishedBefore'] : []),
    ...(unreadOnly ? [hasUnread('t')] : []),
  ].join(' and ');
}

export function composeList(shape: ListShape): string {
  const { columns, descending } = reflectionOrders[shape.order];
  const down = descending !== shape.backward;
  const direction = down ? 'desc' : 'asc';
  const sort = (alias: string) => columns.map(([name]) => `${alias}.${name} ${direction}`).join(', ');
  const names = columns.map(([name]) => `t.${name}`).join(', ');
  const key = columns.map(([, after]) => `:${after}`).join(', ');
  const from = shape.continued ? `and (${names}) ${down ? '<' : '>'} (${key})` : '';
  const selected = [threadColumns('t', moderates('t')), reflectionColumns, authorColumns('m')];
  if (shape.order === 'RECENTLY_ACTIVE') selected.push('t.active_at');
  if (shape.order === 'NEEDS_REPLY') selected.push('t.peer_reply_count');
  const union = unite(shape, 't.*', `${from} order by ${sort('t')} limit ${shape.size}`);
  return `
    with t as (select * from (${union}) reached order by ${sort('reached')} limit ${shape.size})
    select ${[...selected, ...shape.extras.map((extra) => EXTRAS[extra])].join(', ')}
    from t join reflection r on r.thread_id = t.id
    ${shape.extras.includes('revision') || shape.extras.includes('text') ? 'join post p on p.thread_id = t.id and p.number = 0' : ''}
    left join member m on m.id = t.author_id
    order by ${sort('t')}`;
}

/** Many lists at once, which differ in the value of their first narrowing: those are in `:ids`, and `at` is the place there. */
export function composeLists(shape: ListShape): string {
  return `
    select asked.at, page.* from unnest(:ids) with ordinality as asked(id, at)
    cross join lateral (
      select found.*, row_number() over () as nth from (${composeList({ ...shape, each: true })}) found) page
    order by asked.at, page.nth`;
}

/** How many rows each of many lists has. */
export function composeCounts(narrowed: Narrowed): string {
  return `
    select asked.at, (${composeCount({ ...narrowed, each: true })}) as total
    from unnest(:ids) with ordinality as asked(id, at)`;
}

/** Reads single reflections, not a list: the caller adds the condition. */
export function composeSelect(extras: readonly ReflectionExtra[] = []): string {
  const columns = [threadColumns('t', moderates('t')), reflectionColumns, revisionColumns, authorColumns('m')];
  const more = extras.filter((extra) => extra !== 'revision').map((extra) => EXTRAS[extra]);
  return `select ${[...columns, ...more].join(', ')}
    from thread t join reflection r on r.thread_id = t.id
    join post p on p.thread_id = t.id and p.number = 0 left join member m on m.id = t.author_id`;
}

export function composeCount(narrowed: Narrowed): string {
  return `select count(*)::integer as total from (select from (${unite(narrowed, 't.id', '')}) reached limit ${limits.counted}) counted`;
}

function unite(narrowed: Narrowed, columns: string, rest: string): string {
  return branches(narrowed)
    .map(({ each, where }) => {
      const range = `select ${columns} from thread t where ${where} and ${conditions(narrowed)} ${rest}`;
      return each ? `(select found.* from ${each} cross join lateral (${range}) found)` : `(${range})`;
    })
    .join(' union all ');
}
