import { memberIn } from '#courses';
import { limits } from '#kernel';
import { StatementFamily } from '#platform';
import { type ContentKind, moderatesPlace } from '#visibility';
import {
  BURST,
  interval,
  isRepeat,
  type PublishedColumns,
  publishedBy,
  REMOVALS_WINDOW,
} from '../facts/author-facts.statement.js';

const { newcomer, firstPosts, firstPostsAmong, burst, removals, trial } = limits.screening;

const SENT = `('VISIBLE', 'HELD', 'HIDDEN')`;
/** What a case study says beside title, body and strategy. */
const BESIDE = `array[s.organisation_name, s.place, s.country, s.website]`;

/** What is kept of its strategy beside the texts themselves. */
const ofStrategy = (kept: 'links' | 'titles') => `array(select jsonb_array_elements_text(s.strategy_text->'${kept}'))`;

/** A post that is tried. */
const TRIED = '(k.at, k.thread_id, k.number)';
/** The first condition ends the range, the second decides between those of one moment. */
const earlier = ({ threadId, number, at }: PublishedColumns) =>
  `${at} <= k.at and (${at}, ${threadId}, ${number}) < ${TRIED}`;

export interface TrialShape {
  /** Whether the place is what belongs to no course. */
  readonly commons: boolean;
  /** Whether first posts are held, so that earlier ones of the place have to be counted. */
  readonly firstPosts: boolean;
}

/**
 * The newest posts of a place that were published and not withdrawn, newest first, and what was known of each author when each was
 * published: the same that AUTHOR_FACTS finds at that moment, but for what nobody remembers (texts have their status and wording
 * of today, authors their role, and nobody was suspended). As many as have room, by the bytes of what is read of them;
 * what a version before wrote has to be read first (see `post.text` and `case_study.strategy_text`).
 *
 * What is read grows with the posts asked for, not with what there is: they stand in as many threads at most, those in which somebody wrote
 * last, but for replies that are held or hidden, which move no thread; and of an author only the ends of index ranges are looked at. Threads are
 * sorted by their course first, which is the same for all: so they are not walked among those of all courses.
 */
export const TRIAL = new StatementFamily(
  'screening/trial',
  { courseId: 'uuid | null', posts: 'integer' },
  ({ commons, firstPosts: counted }: TrialShape) => {
    const here = (t: string) =>
      commons ? `(:courseId is null and ${t}.course_id is null)` : `${t}.course_id = :courseId`;
    return `
  with active as materialized (
    select a.* from unnest(enum_range(null::content_kind)) kind(kind) cross join generate_series(1, 4) reach(reach)
    cross join lateral (
      select t.id, t.author_id, t.status, t.published_at, t.active_at from thread t
      where ${here('t')} and t.kind = kind.kind and t.reach = reach.reach::smallint
      order by t.course_id desc, t.active_at desc limit :posts) a
    order by a.active_at desc limit :posts),
  sent as (
    select t.id as thread_id, 0 as number, t.author_id, t.published_at as at, t.status from active t where t.status in ${SENT} and t.author_id is not null
    union all
    select p.* from active t cross join lateral (
      select p.thread_id, p.number, p.author_id, p.created_at, p.status from post p
      where p.thread_id = t.id and p.number > 0 and p.status in ${SENT} and p.author_id is not null order by p.number desc limit :posts) p
    where t.status in ${SENT}
    union
    select p.thread_id, p.number, p.author_id, p.created_at, p.status from post p cross join lateral (
      select from thread t where t.id = p.thread_id and ${here('t')} and t.status in ${SENT} offset 0) t
    where p.status in ('HELD', 'HIDDEN') and p.author_id is not null),
  newest as materialized (select * from sent order by at desc, thread_id desc, number desc limit :posts),
  picked as materialized (
    select * from (
      select newest.*, p.text, p.links, p.titles, p.fingerprint, sum(
        octet_length(p.text) + octet_length(array_to_string(p.links || p.titles, ''))
          + coalesce(octet_length(s.strategy_text::text) + octet_length(array_to_string(${BESIDE}, ' ')), 0)) over (order by newest.at desc, newest.thread_id desc, newest.number desc) as upto
      from newest cross join lateral (
        select text, links, titles, fingerprint from post p
        where p.thread_id = newest.thread_id and p.number = newest.number and p.text is not null offset 0) p
      left join lateral (select * from case_study s where s.thread_id = newest.thread_id and newest.number = 0 offset 0) s on true
      where s.thread_id is null or s.strategy_text is not null) measured
    where upto <= ${trial.bytes}),
  author as materialized (
    select a.author_id, array(select shown.at from (${publishedBy('a.author_id', ['VISIBLE'], () => 'true', newcomer.posts, 'asc')}) shown) as shown,
      ${
        counted
          ? `(select count(*) from (
        select from (${publishedBy('a.author_id', ['VISIBLE'], ({ at }) => `${at} < a.since`, firstPostsAmong)}) shown
        cross join lateral (select from thread t where t.id = shown.thread_id and ${here('t')} offset 0) t limit ${firstPosts}) first)`
          : '0'
      } as shown_here
    from (select author_id, min(at) as since from picked group by author_id) a)
  select k.thread_id, k.number, k.at, case when k.number = 0 then t.kind::text else 'REPLY' end as kind, k.text,
    k.links || ${ofStrategy('links')} as links, k.titles || ${ofStrategy('titles')} as titles,
    coalesce(r.title, s.title) as title,
    s.strategy_text - array['links', 'titles', 'readOf'] as strategy,
    array_remove(${BESIDE}, null)
      || array(select v.value from jsonb_array_elements(coalesce(s.sources, '[]')) e cross join jsonb_each_text(e.value) v where v.value is not null)
      || array(select coalesce(g.name, label.label) from tagging g join tag label on label.id = g.tag_id
        where g.thread_id = k.thread_id and k.number = 0) as accompanying,
    array(select n.handle from mention n where n.thread_id = k.thread_id and n.number = k.number order by n.position) as handles,
    m.joined_at, ${moderatesPlace(':courseId', memberIn('m'))} as moderates,
    (select count(*)::integer from unnest(k.shown) before(at) where before.at < k.at) as approved,
    (k.shown_here + count(*) filter (where k.status = 'VISIBLE') over (
      partition by k.author_id order by k.at, k.thread_id, k.number rows between unbounded preceding and 1 preceding))::integer as approved_here,
    (select o.at from (${publishedBy('k.author_id', BURST, (columns) => `${columns.at} > k.at - ${interval(burst.window)} and ${earlier(columns)}`, burst.posts)}) o
      order by o.at desc offset ${burst.posts - 1} limit 1) as burst_since,
    case when k.fingerprint is not null then ${isRepeat('k.author_id', 'k.fingerprint', 'k.at', earlier)} else false end as repeated,
    (select count(*)::integer from (${publishedBy(
      'k.author_id',
      ['HIDDEN'],
      ({ threadId, number, at }) =>
        `${at} >= k.at - ${REMOVALS_WINDOW} and ${at} <= k.at and (${threadId}, ${number}) <> (k.thread_id, k.number)`,
      removals.posts,
    )}) o) as removed
  from (select picked.*, author.shown, author.shown_here from picked join author using (author_id)) k
  cross join lateral (select kind from thread t where t.id = k.thread_id offset 0) t
  cross join lateral (select * from member m where m.id = k.author_id offset 0) m
  left join lateral (select title from reflection r where r.thread_id = k.thread_id and k.number = 0 offset 0) r on true
  left join lateral (select * from case_study s where s.thread_id = k.thread_id and k.number = 0 offset 0) s on true
  order by k.at desc, k.thread_id desc, k.number desc`;
  },
  { course: { commons: false, firstPosts: true }, commons: { commons: true, firstPosts: false } },
);

export interface TrialRow {
  thread_id: string;
  number: number;
  at: Date;
  kind: ContentKind | 'REPLY';
  text: string;
  links: string[];
  titles: string[];
  title: string | null;
  /** The texts of a case study's strategy as they read, by their fields. */
  strategy: Readonly<Record<string, string>> | null;
  accompanying: string[];
  handles: string[];
  joined_at: Date;
  moderates: boolean;
  approved: number;
  approved_here: number;
  burst_since: Date | null;
  repeated: boolean;
  removed: number;
}
