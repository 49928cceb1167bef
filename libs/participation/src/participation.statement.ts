/*
 * Parts of statements about one course, `:courseId`. Each goes once through what was written in it, by the indexes of its threads and
 * of their posts; nothing is read member by member. See docs/decisions/0022.
 */

/** The members, in the order of the roster. */
export const rosterColumns = `m.course_id as "courseId", m.member_id as "memberId", m.role, m.joined_at as "joinedAt", u.handle`;
export const roster = 'course_member m join member u on u.id = m.member_id';
export const rosterOrder = (m: string, u = m) => `${m}.role desc, ${u}.handle collate "C"`;

/** `counted`: the reflections that count, those published and not withdrawn, as `PromptProgress` counts them. */
export const COUNTED = `counted as materialized (
  select t.author_id, t.prompt_id, t.published_at, t.peer_reply_count, r.word_count,
    r.word_count >= coalesce((select p.minimum_words from prompt p where p.id = t.prompt_id), 0) as enough
  from thread t join reflection r on r.thread_id = t.id
  where t.course_id = :courseId and t.kind = 'REFLECTION' and t.status in ('VISIBLE', 'HELD', 'HIDDEN'))`;

/** `done`: how far each author has come with each prompt, out of `counted`. */
export const DONE = `done as (
  select author_id, json_agg(json_build_object('promptId', prompt_id, 'words', words, 'publishedAt', published_at)) as prompts
  from (
    select author_id, prompt_id, max(word_count) as words, min(published_at) filter (where enough) as published_at
    from counted where prompt_id is not null group by author_id, prompt_id) work
  group by author_id)`;

/**
 * `exchange`: replies with the author of the text that they answer. A parent that is a reply is looked up by its key, whatever size
 * of the course the planner assumes: with a guess that is too low it would join by going through all replies for each of them.
 */
export const exchange = (statuses: string) => `exchange as materialized (
  select p.author_id as giver, case when p.parent_number = 0 then t.author_id else above.author_id end as receiver,
    p.status = 'VISIBLE' as visible, p.created_at
  from thread t join post p on p.thread_id = t.id and p.number > 0 and p.status in (${statuses})
  left join post above on above.thread_id = p.thread_id and above.number = nullif(p.parent_number, 0)
  where t.course_id = :courseId)`;
