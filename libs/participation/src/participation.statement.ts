import { COUNTING, fulfils, isEditedAfterClosing, isOnTime, wordsCounted } from '#visibility';

/*
 * Parts of statements about one course, `:courseId`. Each goes once through what was written in it, by the indexes of its threads and
 * of their posts; nothing is read member by member. See docs/decisions/0022.
 */

/** The members, in the order of the roster. */
export const rosterColumns = `m.course_id as "courseId", m.member_id as "memberId", m.role, m.joined_at as "joinedAt", u.handle`;
export const roster = 'course_member m join member u on u.id = m.member_id';
export const rosterOrder = (m: string, u = m) => `${m}.role desc, ${u}.handle collate "C"`;

/** `counted`: the reflections that count, those published and not withdrawn, with what each is worth for its prompt, as `PromptProgress` counts them. */
export const COUNTED = `counted as materialized (
  select t.id, t.author_id, t.prompt_id, t.published_at, t.peer_reply_count, r.word_count, ${wordsCounted('t', 'r', 'p')} as words,
    ${fulfils('t', 'r', 'p')} as fulfils, ${isOnTime('t', 'r', 'p')} as on_time, ${isEditedAfterClosing('t', 'r', 'p')} as edited
  from thread t join reflection r on r.thread_id = t.id
  left join prompt p on p.id = t.prompt_id and p.course_id = :courseId
  where t.course_id = :courseId and t.kind = 'REFLECTION' and t.status in ${COUNTING})`;

/** `done`: how far each author has come with each prompt, out of `counted`. */
export const DONE = `done as (
  select author_id, json_agg(json_build_object(
    'promptId', prompt_id, 'words', words, 'published', published, 'onTime', on_time, 'editedAfterClosing', edited,
    'reflectionId', reflection_id)) as prompts
  from (
    select author_id, prompt_id, max(words) as words, bool_or(fulfils) as published, bool_or(on_time) as on_time, bool_or(edited) as edited,
      (array_agg(id order by fulfils desc, words desc, published_at, id))[1] as reflection_id
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
