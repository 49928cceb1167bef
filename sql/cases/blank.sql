-- cases/blank
--   :threadId  uuid
update case_study
set
  title = '',
  slug = '',
  organisation_name = '',
  place = null,
  country = null,
  country_key = null,
  website = null,
  population_served = null,
  started_on = null,
  ended_on = null,
  goal = '',
  target_audience = null,
  approach = '',
  outcome = null,
  lessons = null,
  skills_gained = null,
  team_size = null,
  staff_hours = null,
  spend = null,
  currency = null,
  sources = '[]',
  strategy_html = '{}',
  strategy_text = '{}'
where
  thread_id = :threadId
