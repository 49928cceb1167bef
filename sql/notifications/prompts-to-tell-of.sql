-- notifications/prompts-to-tell-of
--   :now          timestamptz
--   :remindUntil  timestamptz
(
  select
    n.prompt_id as id,
    n.change,
    n.told_at,
    n.told_at as former,
    false as due_soon
  from
    prompt_notice n
  where
    not n.done
  order by
    n.told_at
  limit
    100
)
union all
(
  select
    p.id,
    case
      when n.prompt_id is null then 'OPENED'
      when (n.opens_at, n.due_at, n.closes_at) is distinct from (p.opens_at, p.due_at, p.closes_at) then 'CHANGED'
      else 'DUE_SOON'
    end::prompt_change,
    :now,
    n.told_at,
    coalesce(p.due_at <= :remindUntil, false)
  from
    prompt p
    left join prompt_notice n on n.prompt_id = p.id
  where
    (
      p.opens_at is null
      or p.opens_at <= :now
    )
    and (
      p.closes_at is null
      or p.closes_at > :now
    )
    and coalesce(n.done, true)
    and (
      n.prompt_id is null
      or (n.opens_at, n.due_at, n.closes_at) is distinct from (p.opens_at, p.due_at, p.closes_at)
      or (
        p.due_at > :now
        and p.due_at <= :remindUntil
        and n.reminded_for is distinct from p.due_at
      )
    )
  order by
    p.id
  limit
    100
)
