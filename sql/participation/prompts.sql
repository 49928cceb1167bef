-- participation/prompts
--   :courseId  uuid
select
  p.id,
  p.course_id as "courseId",
  p.number,
  p.title,
  p.instructions_markdown as "instructionsMarkdown",
  p.instructions_html as "instructionsHtml",
  p.opens_at as "opensAt",
  p.due_at as "dueAt",
  p.closes_at as "closesAt",
  p.minimum_words as "minimumWords",
  p.replies_required as "repliesRequired",
  p.post_first as "postFirst",
  p.created_at as "createdAt",
  written.replies,
  written.unanswered
from
  prompt p
  cross join lateral (
    select
      coalesce(sum(t.reply_count), 0)::integer as replies,
      count(*) filter (
        where
          t.status in ('VISIBLE', 'HELD', 'HIDDEN')
          and t.peer_reply_count = 0
      )::integer as unanswered
    from
      thread t
    where
      t.prompt_id = p.id
  ) written
where
  p.course_id = :courseId
order by
  p.number
