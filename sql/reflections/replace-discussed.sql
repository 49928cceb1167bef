-- reflections/replace-discussed
--   :threadId      uuid
--   :caseStudyIds  uuid[]
with
  wanted as (
    select
      id,
      at
    from
      unnest(:caseStudyIds) with ordinality as given (id, at)
  ),
  dropped as (
    delete from discussed_case
    where
      thread_id = :threadId
      and case_study_id <> all (:caseStudyIds)
  ),
  kept as (
    insert into
      discussed_case (thread_id, case_study_id, position)
    select
      :threadId,
      id,
      at
    from
      wanted
    on conflict (thread_id, case_study_id) do update
    set
      position = excluded.position
  )
update thread
set
  blind_until = (
    select
      max(study.blind_until)
    from
      thread study
    where
      study.id = any (:caseStudyIds)
  )
where
  id = :threadId
