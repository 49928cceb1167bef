-- courses/member-account-page, its variant searched
--   :viewer  viewer
--   :handle  text | null
--   :words   text | null
select
  m.id as "memberId",
  m.handle,
  m.is_admin as "isAdmin",
  m.is_curator as "isCurator",
  case
    when m.suspended_until > :viewer.now then m.suspended_until
  end as "suspendedUntil"
from
  (
    select
      m.*
    from
      member m
    where
      (
        :handle is not null
        and m.handle collate "C" >= :handle
        and m.handle collate "C" < :handle || '~'
      )
    union
    select
      m.*
    from
      (
        select
          m.*
        from
          member m
        where
          name_words (m.display_name) @@ name_query (:words)
        limit
          200
      ) m
    where
      (
        name_words (m.display_name) @@ name_query (:words)
        and (
          m.id = :viewer.memberId
          or m.name_audience = 'EVERYONE'
          or (
            m.name_audience = 'MEMBERS'
            and :viewer.memberId is not null
          )
          or (
            (
              m.name_audience = 'COURSEMATES'
              or :viewer.instructs <> '{}'
            )
            and exists (
              select
              from
                course_member mate
              where
                mate.member_id = m.id
                and (
                  mate.course_id = any (:viewer.instructs)
                  or (
                    m.name_audience = 'COURSEMATES'
                    and mate.course_id = any (:viewer.courses)
                  )
                )
            )
          )
        )
      )
  ) m
where
  true
order by
  m.handle collate "C"
limit
  21
