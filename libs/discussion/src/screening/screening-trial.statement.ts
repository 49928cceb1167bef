import { limits } from '#kernel';
import { Statement } from '#platform';
import type { ContentKind } from '../thread/thread.js';
import { comparable, moderatesPlace, REMOVALS, span } from './author-facts.statement.js';

const { burst, repeat, trial } = limits.screening;

const SENT = `('VISIBLE', 'HELD', 'HIDDEN')`;
const HERE = '(t.course_id = $1::uuid or (t.course_id is null and $1::uuid is null))';
/** The texts of a case study beside its title and body. */
const STRATEGY = `array[s.organisation_name, s.place, s.country, s.website, s.goal, s.target_audience, s.approach, s.outcome, s.lessons, s.skills_gained]`;

/**
 * The newest $2 posts of a place that were published and not withdrawn, newest first, and what was known of each author when each was
 * published: the same that AUTHOR_FACTS finds at that moment, but for what nobody remembers (texts have their status and wording
 * of today, authors their role, and nobody was suspended). As many as have room, by the bytes of their HTML. Those picked are known
 * by where they begin: a join with them would be planned for a handful of rows.
 */
export const TRIAL = new Statement(`
  with sent as (
    select p.thread_id, p.number, p.author_id, p.created_at as at, octet_length(p.html) as bytes
    from thread t join post p on p.thread_id = t.id and p.number > 0
    where ${HERE} and t.status in ${SENT} and p.status in ${SENT} and p.author_id is not null
    union all
    select t.id, 0, t.author_id, t.published_at, octet_length(p.html) + coalesce(octet_length(array_to_string(${STRATEGY}, ' ')), 0)
    from thread t join post p on p.thread_id = t.id and p.number = 0 left join case_study s on s.thread_id = t.id
    where ${HERE} and t.status in ${SENT} and t.author_id is not null),
  picked as materialized (
    select thread_id, number, author_id, at from (
      select newest.*, sum(bytes) over (order by at desc, thread_id desc, number desc) as upto
      from (select * from sent order by at desc, thread_id desc, number desc limit $2::integer) newest) measured
    where upto <= ${trial.bytes}),
  theirs as (
    select o.author_id, o.thread_id, o.number, o.status, o.here, o.at,
      o.sent and (o.at, o.thread_id, o.number) >= (select at, thread_id, number from picked order by at, thread_id, number limit 1) as picked,
      case when o.status <> 'REMOVED' and length(o.html) >= ${repeat.characters} and o.at >= (select min(at) from picked) - ${span(repeat.window)} then md5(${comparable('o.html')}) end as print
    from (
      select p.author_id, p.thread_id, p.number, coalesce(p.status, t.status) as status, ${HERE} as here, p.html,
        ${HERE} and t.status in ${SENT} and coalesce(p.status, t.status) in ${SENT} as sent,
        case when p.number = 0 then t.published_at else p.created_at end as at
      from post p join thread t on t.id = p.thread_id
      where p.author_id = any(array(select distinct author_id from picked)) and (p.number > 0 or t.status <> 'DRAFT')) o
    where o.at is not null),
  known as (
    select o.*, count(*) filter (where o.status = 'VISIBLE') over earlier as approved,
      count(*) filter (where o.status = 'VISIBLE' and o.here) over earlier as approved_here,
      lag(o.at, ${burst.posts}) over (partition by o.author_id order by o.at, o.thread_id, o.number) as burst_since,
      o.print is not null and lag(o.at) over (partition by o.author_id, o.print order by o.at, o.thread_id, o.number)
        >= o.at - ${span(repeat.window)} as repeated,
      count(*) filter (where o.status = 'HIDDEN') over (partition by o.author_id order by o.at range between ${REMOVALS} preceding and current row)
        - case when o.status = 'HIDDEN' then 1 else 0 end as removed
    from theirs o
    window earlier as (partition by o.author_id order by o.at, o.thread_id, o.number rows between unbounded preceding and 1 preceding))
  select k.thread_id, k.number, k.at, case when k.number = 0 then t.kind::text else 'REPLY' end as kind, p.html,
    coalesce(r.title, s.title) as title,
    array_remove(${STRATEGY}, null)
      || array(select v.value from jsonb_array_elements(coalesce(s.sources, '[]')) e cross join jsonb_each_text(e.value) v where v.value is not null)
      || array(select coalesce(g.name, label.label) from tagging g join tag label on label.id = g.tag_id
        where g.thread_id = k.thread_id and k.number = 0) as beside,
    array(select n.handle from mention n where n.thread_id = k.thread_id and n.number = k.number order by n.position) as handles,
    m.joined_at, ${moderatesPlace('m', '$1::uuid')} as moderates, k.approved::integer, k.approved_here::integer, k.burst_since,
    coalesce(k.repeated, false) as repeated, k.removed::integer
  from known k join post p on p.thread_id = k.thread_id and p.number = k.number
  join thread t on t.id = k.thread_id join member m on m.id = k.author_id
  left join reflection r on r.thread_id = k.thread_id and k.number = 0
  left join case_study s on s.thread_id = k.thread_id and k.number = 0
  where k.picked
  order by k.at desc, k.thread_id desc, k.number desc`);

export interface TrialRow {
  thread_id: string;
  number: number;
  at: Date;
  kind: ContentKind | 'REPLY';
  html: string;
  title: string | null;
  beside: string[];
  handles: string[];
  joined_at: Date;
  moderates: boolean;
  approved: number;
  approved_here: number;
  burst_since: Date | null;
  repeated: boolean;
  removed: number;
}
