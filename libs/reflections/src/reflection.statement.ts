import { authorColumns, hasUnread, moderates, seesSubject, threadColumns } from '#discussion';
import { reflectionColumns } from './reflection.js';
import { type ReflectionOrder, reflectionOrders } from './reflection-order.js';

/** What a list is narrowed to. The first one that is given finds the rows; the others leave some of them out. */
export type Narrowing = 'promptId' | 'mentions' | 'authorId' | 'courseId';

/** What a list leaves out, whoever looks. */
export interface Narrowed {
  readonly narrowings: readonly Narrowing[];
  readonly unansweredOnly: boolean;
  readonly unreadOnly: boolean;
}

/** The form of a statement: everything that changes its text. Values are parameters. */
export interface ListShape extends Narrowed {
  readonly order: ReflectionOrder;
  readonly backward: boolean;
  readonly continued: boolean;
  readonly size: number;
}

/** The parameters after the viewer's seven: one for each narrowing, in the order given, then the cursor's. */
const FIRST = 8;
const parameter = (narrowings: readonly Narrowing[], by: Narrowing) => `$${FIRST + narrowings.indexOf(by)}::uuid`;

const NARROWED: Record<Narrowing, (value: string) => string> = {
  promptId: (value) => `t.prompt_id = ${value}`,
  mentions: (value) => `t.id in (select n.thread_id from mention n where n.number = 0 and n.member_id = ${value})`,
  authorId: (value) => `t.author_id = ${value}`,
  courseId: (value) => `t.course_id = ${value}`,
};

/*
 * A list is the union of what the viewer reaches in each way that they can, each an index range in the list's order
 * that ends with the page: nothing is walked over and then not shown but reflections behind a gate, which are no more than a
 * class. The visibility predicate stands in every arm. `reach` says how far a row reaches: 1 everyone, 2 members,
 * 3 its course, 4 its author and moderators.
 */
function arms(narrowings: readonly Narrowing[]): Array<{ from?: string; where: string }> {
  const kind = `t.kind = 'REFLECTION'`;
  const [by] = narrowings;
  if (by === 'courseId') {
    const course = parameter(narrowings, by);
    const here = `${kind} and t.course_id = ${course}`;
    return [
      { where: `${here} and t.reach = 1` },
      { where: `${here} and t.reach = 2 and $1::uuid is not null` },
      { where: `${here} and t.reach = 3 and ($2::boolean or ${course} = any($4::uuid[]))` },
      { where: `${here} and t.reach = 4 and ($2::boolean or ${course} = any($5::uuid[]))` },
      {
        from: '(values (3), (4)) as own(reach) cross join lateral',
        where: `${kind} and t.author_id = $1::uuid and t.reach = own.reach and t.course_id = ${course}
          and not $2::boolean and not ${course} = any(case own.reach when 3 then $4::uuid[] else $5::uuid[] end)`,
      },
    ];
  }
  if (by) return [{ where: `${kind} and ${NARROWED[by](parameter(narrowings, by))} and t.reach > 0` }];
  return [
    { where: `${kind} and t.reach = 1` },
    { where: `${kind} and t.reach = 2 and $1::uuid is not null` },
    { where: `${kind} and t.reach = 3 and $2::boolean` },
    { where: `${kind} and t.reach = 4 and $2::boolean` },
    { where: `${kind} and t.reach = 4 and t.course_id is null and $3::boolean and not $2::boolean` },
    {
      from: 'unnest($4::uuid[]) as joined(id) cross join lateral',
      where: `${kind} and t.course_id = joined.id and t.reach = 3 and not $2::boolean`,
    },
    {
      from: 'unnest($5::uuid[]) as taught(id) cross join lateral',
      where: `${kind} and t.course_id = taught.id and t.reach = 4 and not $2::boolean`,
    },
    {
      from: '(values (3), (4)) as own(reach) cross join lateral',
      where: `${kind} and t.author_id = $1::uuid and t.reach = own.reach and not $2::boolean
        and not coalesce(t.course_id = any(case own.reach when 3 then $4::uuid[] else $5::uuid[] end), false)
        and not (own.reach = 4 and $3::boolean and t.course_id is null)`,
    },
  ];
}

function conditions({ narrowings, unansweredOnly, unreadOnly }: Narrowed): string {
  const rest = narrowings.slice(1).map((by) => NARROWED[by](parameter(narrowings, by)));
  return [
    seesSubject('t'),
    ...rest,
    ...(unansweredOnly ? ['t.peer_reply_count = 0'] : []),
    ...(unreadOnly ? [hasUnread('t')] : []),
  ].join(' and ');
}

export function composeList(shape: ListShape): string {
  const { columns, descending } = reflectionOrders[shape.order];
  const down = descending !== shape.backward;
  const direction = down ? 'desc' : 'asc';
  const sort = (alias: string) => columns.map(([name]) => `${alias}.${name} ${direction}`).join(', ');
  const names = columns.map(([name]) => `t.${name}`).join(', ');
  const key = columns.map(([, type], at) => `$${FIRST + shape.narrowings.length + at}::${type}`).join(', ');
  const from = shape.continued ? `and (${names}) ${down ? '<' : '>'} (${key})` : '';
  const union = arms(shape.narrowings)
    .map(({ from: source, where }) => {
      const range = `select ${names} from thread t where ${where} and ${conditions(shape)} ${from} order by ${sort('t')} limit ${shape.size}`;
      return source ? `(select found.* from ${source} (${range}) found)` : `(${range})`;
    })
    .join(' union all ');
  return `
    with page as (select * from (${union}) reached order by ${sort('reached')} limit ${shape.size})
    select ${threadColumns('t', moderates('t'))}, ${reflectionColumns}, ${authorColumns('m')}
    from page join thread t on t.id = page.id join reflection r on r.thread_id = t.id
    join post p on p.thread_id = t.id and p.number = 0 left join member m on m.id = t.author_id
    order by ${sort('page')}`;
}

export function composeCount(shape: Narrowed): string {
  const union = arms(shape.narrowings)
    .map(({ from: source, where }) => {
      const rows = `select t.id from thread t where ${where} and ${conditions(shape)}`;
      return source ? `(select found.id from ${source} (${rows}) found)` : `(${rows})`;
    })
    .join(' union all ');
  return `select count(*)::integer as total from (${union}) reached`;
}
