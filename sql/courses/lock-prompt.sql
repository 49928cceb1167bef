-- courses/lock-prompt
--   :viewer    viewer
--   :promptId  uuid
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
  join course c on c.id = p.course_id
where
  p.id = :promptId
  and (
    (
      :viewer.isAdmin
      or coalesce(p.course_id = any (:viewer.instructs), false)
    )
    or (
      p.course_id = any (:viewer.courses)
      and (
        p.opens_at is null
        or p.opens_at <= :viewer.now
      )
    )
  )
for no key update of
  c,
  p
