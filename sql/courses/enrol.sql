-- courses/enrol
--   :courseId  uuid
--   :memberId  uuid
--   :now       timestamptz
with
  barred as (
    select
    from
      course_removal
    where
      course_id = :courseId
      and member_id = :memberId
  ),
  enrolled as (
    insert into
      course_member (course_id, member_id, role, joined_at)
    select
      :courseId,
      :memberId,
      'LEARNER',
      :now
    where
      not exists (
        select
        from
          barred
      )
    on conflict do nothing
  )
select
  exists (
    select
    from
      barred
  ) as removed
