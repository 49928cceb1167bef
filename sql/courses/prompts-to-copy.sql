-- courses/prompts-to-copy
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
  p.created_at as "createdAt"
from
  prompt p
where
  p.course_id = :courseId
order by
  p.number
