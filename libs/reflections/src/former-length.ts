/**
 * How long the text of a published answer to a prompt was, until the one written at `moment` takes its place, as parts of a statement about `:threadId`:
 * whether it was long enough when the prompt was due is asked later, and its revisions are not all kept. Where `moment` is earlier, a text
 * of before is brought back, and what was kept since then is forgotten.
 * @param moment an SQL timestamptz, other than the one before: a copy of a version before is known by what it leaves as it is
 */
export const keepFormerLength = (moment: string): string => `
  forgotten as (delete from reflection_length where thread_id = :threadId and since >= ${moment}),
  former as (
    insert into reflection_length (thread_id, since, word_count)
    select r.thread_id, r.written_at, r.word_count from reflection r join thread t on t.id = r.thread_id
    where r.thread_id = :threadId and r.written_at < ${moment} and t.prompt_id is not null and t.status <> 'DRAFT'
    on conflict (thread_id, since) do nothing)`;

/** When the text is written that takes its place: not yet known where that of the text before is not, which a version before wrote. */
export const writtenAt = (moment: string): string => `case when r.written_at is not null then ${moment} end`;
