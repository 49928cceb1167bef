import { limits } from '#kernel';
import { Statement } from '#platform';

const { newcomer, firstPosts, burst, repeat, removals } = limits.screening;

/** Milliseconds as an SQL interval. */
export const span = (milliseconds: number) => `interval '${milliseconds / 1000} seconds'`;
/** How far back removals are looked for. */
export const REMOVALS = `interval '${removals.days} days'`;

/** Elements, numbers of notes and characters in disguise, as our renderer writes them; there may be a > in the value of an attribute. */
const MARKUP = `<sup>(?:<a [^>]*>)?[^<]*(?:</a>)?</sup>|<[^>"]*(?:"[^"]*"[^>"]*)*>|&#?[[:alnum:]]+;`;

/**
 * What is read of a rendered text, as repeats are compared: its letters and digits, without case, accents and width; where it has none, all
 * but white space. In PostgreSQL, on both sides, and cheap, which `search_plain` is not: a trial does it to thousands.
 */
export function comparable(html: string): string {
  return `(select lower(coalesce(nullif(regexp_replace(read.text, '[^[:alnum:]]+', '', 'g'), ''), translate(read.text, E' \\r\\n\\t', '')))
    from (select case when octet_length(plain) = length(plain) then plain else normalize(plain, NFKD) end as text
      from regexp_replace(${html}, '${MARKUP}', '', 'g') plain) read)`;
}

/** Whether member `m` moderates the place `course`, as SQL: as far as their role goes; whether they may use it is another question. */
export function moderatesPlace(m: string, course: string): string {
  return `(${m}.is_admin or case when ${course} is null then ${m}.is_curator else exists (
    select from course_member seat where seat.course_id = ${course} and seat.member_id = ${m}.id and seat.role = 'INSTRUCTOR') end)`;
}

/** Up to so many VISIBLE posts of member `m`, beside the one in hand. */
const approved = (most: number, more = 'true') => `(select count(*)::integer from (
  select from post o join thread t on t.id = o.thread_id
  where o.author_id = m.id and coalesce(o.status, t.status) = 'VISIBLE' and (o.thread_id, o.number) is distinct from ($4::uuid, $5::integer)
  and ${more} limit ${most}) first)`;

/**
 * What the phases want to know, at once: $1 the author, $2 the course or null, $3 now, $4 and $5 the post in hand, if it is stored
 * already, $6 its HTML, or null where it is an edit, to which neither bursts nor repeats apply. What somebody published: replies when
 * they were written, subjects when they stopped being drafts. `recent` has those of the last day; a repeat is looked for among the newest
 * of them that are long enough.
 */
export const AUTHOR_FACTS = new Statement(`
  with recent as (
    select o.thread_id, o.number, o.created_at as at, o.status, o.html from post o
    where $6::text is not null and o.author_id = $1::uuid and o.number > 0 and o.created_at >= $3::timestamptz - ${span(repeat.window)}
    union all
    select t.id, 0, t.published_at, t.status, o.html from thread t join post o on o.thread_id = t.id and o.number = 0
    where $6::text is not null and t.author_id = $1::uuid and t.status <> 'DRAFT' and t.published_at >= $3::timestamptz - ${span(repeat.window)}
    and t.id is distinct from $4::uuid),
  written as materialized (select ${comparable('$6::text')} as print)
  select m.joined_at, ${moderatesPlace('m', '$2::uuid')} as moderates,
    coalesce(m.suspended_until > $3::timestamptz, false) or (not m.is_admin and exists (
      select from course_suspension s where s.member_id = m.id and s.course_id = $2::uuid and s.until > $3::timestamptz)) as suspended,
    ${approved(newcomer.posts)} as approved,
    case when place.hold_first_posts > 0 then ${approved(firstPosts, 't.course_id is not distinct from $2::uuid')} else 0 end as approved_here,
    (select r.at from recent r where r.at > $3::timestamptz - ${span(burst.window)} order by r.at desc offset ${burst.posts - 1} limit 1) as burst_since,
    case when length($6::text) >= ${repeat.characters} then exists (
      select from (select r.html from recent r where r.status <> 'REMOVED' and length(r.html) >= ${repeat.characters} order by r.at desc limit ${repeat.posts}) latest
      where ${comparable('latest.html')} = (select print from written)) else false end as repeated,
    (select count(*)::integer from ((
      select from post o where o.author_id = m.id and o.created_at >= $3::timestamptz - ${REMOVALS} and o.status = 'HIDDEN'
      and (o.thread_id, o.number) is distinct from ($4::uuid, $5::integer) limit ${removals.posts}) union all (
      select from thread t where t.author_id = m.id and t.published_at >= $3::timestamptz - ${REMOVALS} and t.status = 'HIDDEN'
      and (t.id, 0) is distinct from ($4::uuid, $5::integer) limit ${removals.posts})) taken) as removed,
    place.banned_phrases, place.hold_first_posts, place.links_from_newcomers
  from member m left join screening_setting place on place.course_id = $2::uuid or (place.course_id is null and $2::uuid is null)
  where m.id = $1::uuid`);

export interface AuthorFactsRow {
  joined_at: Date;
  moderates: boolean;
  suspended: boolean;
  approved: number;
  approved_here: number;
  burst_since: Date | null;
  repeated: boolean;
  removed: number;
  banned_phrases: string[] | null;
  hold_first_posts: number | null;
  links_from_newcomers: number | null;
}
