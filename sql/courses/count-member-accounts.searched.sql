-- courses/count-member-accounts, its variant searched
--   :viewer  viewer
--   :handle  text | null
--   :words   text | null
select
  count(*)::integer as count
from
  (
    select
      1 as one
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
    limit
      10000
  ) counted
