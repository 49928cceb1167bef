-- cases/written
--   :threadId  uuid
select
  c.token,
  c.title,
  v.title as pending_title,
  v.markdown as pending_markdown,
  v.details as pending_details,
  c.organisation_name,
  c.place,
  c.country,
  c.website,
  c.population_served,
  c.started_on,
  c.ended_on,
  c.goal,
  c.target_audience,
  c.approach,
  c.outcome,
  c.lessons,
  c.skills_gained,
  c.team_size,
  c.staff_hours,
  c.spend,
  c.currency,
  c.sources
from
  case_study c
  join post p on p.thread_id = c.thread_id
  and p.number = 0
  left join post_revision v on v.thread_id = p.thread_id
  and v.number = p.number
  and v.revision = p.revision
  and (p.revision <> p.visible_revision)
where
  c.thread_id = :threadId
