-- cases/blind-rating-facts-of-many
--   :ids        uuid[]
--   :moderates  boolean
--   :memberId   uuid | null
select
  t.id,
  t.status = 'DRAFT' as draft,
  t.blind_until as until,
  coalesce(
    s.blind_opened_at,
    case
      when t.status <> 'DRAFT'
      and t.blind_until > t.published_at then t.published_at
    end
  ) as "openedAt",
  (
    select
      count(*)::integer
    from
      (
        (
          select
          from
            outcome_disclosure o
          where
            o.thread_id = t.id
          limit
            5
        )
        union all
        (
          select
          from
            rating r
          where
            r.thread_id = t.id
            and r.member_id is null
          limit
            5
        )
      ) knowing
  ) as informed
from
  thread t
  join case_study s on s.thread_id = t.id
where
  t.id = any (:ids)
  and (
    :moderates
    or t.author_id = :memberId
  )
