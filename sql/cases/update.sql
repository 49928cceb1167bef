-- cases/update
--   :threadId          uuid
--   :title             text
--   :slug              text
--   :organisationName  text
--   :place             text | null
--   :country           text | null
--   :countryKey        text | null
--   :website           text | null
--   :populationServed  integer | null
--   :startedOn         date | null
--   :endedOn           date | null
--   :goal              text
--   :targetAudience    text | null
--   :approach          text
--   :outcome           text | null
--   :lessons           text | null
--   :skillsGained      text | null
--   :teamSize          integer | null
--   :staffHours        double precision | null
--   :spend             double precision | null
--   :currency          text | null
--   :sources           jsonb
--   :strategyHtml      jsonb
--   :strategyText      jsonb
update case_study
set
  (
    title,
    slug,
    organisation_name,
    place,
    country,
    country_key,
    website,
    population_served,
    started_on,
    ended_on,
    goal,
    target_audience,
    approach,
    outcome,
    lessons,
    skills_gained,
    team_size,
    staff_hours,
    spend,
    currency,
    sources,
    strategy_html,
    strategy_text
  ) = row (
    :title,
    :slug,
    :organisationName,
    :place,
    :country,
    :countryKey,
    :website,
    :populationServed,
    :startedOn,
    :endedOn,
    :goal,
    :targetAudience,
    :approach,
    :outcome,
    :lessons,
    :skillsGained,
    :teamSize,
    :staffHours,
    :spend,
    :currency,
    :sources,
    :strategyHtml,
    :strategyText
  )
where
  thread_id = :threadId
