-- reflections/progress
--   :memberId   uuid
--   :promptIds  uuid[]
select
  p.id as "promptId",
  p.due_at as "dueAt",
  p.closes_at as "closesAt",
  learner.joined_at as "joinedAt",
  p.replies_required as "repliesRequired",
  own.answered,
  own.words,
  own.published,
  own."onTime",
  own."editedAfterClosing",
  peers.count as peers
from
  prompt p
  join course_member learner on learner.course_id = p.course_id
  and learner.member_id = :memberId
  and learner.role = 'LEARNER'
  cross join lateral (
    select
      count(*) > 0 as answered,
      coalesce(
        max(
          case
            when coalesce(r.written_at, t.published_at) <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at) then r.word_count
            else coalesce(
              (
                select
                  former.word_count
                from
                  reflection_length former
                where
                  former.thread_id = t.id
                  and former.since <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at)
                order by
                  former.since desc
                limit
                  1
              ),
              r.word_count
            )
          end
        ),
        0
      ) as words,
      coalesce(
        bool_or(
          (
            (
              case
                when coalesce(r.written_at, t.published_at) <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at) then r.word_count
                else coalesce(
                  (
                    select
                      former.word_count
                    from
                      reflection_length former
                    where
                      former.thread_id = t.id
                      and former.since <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at)
                    order by
                      former.since desc
                    limit
                      1
                  ),
                  r.word_count
                )
              end >= coalesce(p.minimum_words, 0)
            )
            or coalesce(
              t.published_at <= p.due_at
              and (
                case
                  when coalesce(r.written_at, t.published_at) <= p.due_at then r.word_count
                  else coalesce(
                    (
                      select
                        former.word_count
                      from
                        reflection_length former
                      where
                        former.thread_id = t.id
                        and former.since <= p.due_at
                      order by
                        former.since desc
                      limit
                        1
                    ),
                    r.word_count
                  )
                end >= coalesce(p.minimum_words, 0)
              ),
              false
            )
          )
        ),
        false
      ) as published,
      coalesce(
        bool_or(
          coalesce(
            t.published_at <= p.due_at
            and (
              case
                when coalesce(r.written_at, t.published_at) <= p.due_at then r.word_count
                else coalesce(
                  (
                    select
                      former.word_count
                    from
                      reflection_length former
                    where
                      former.thread_id = t.id
                      and former.since <= p.due_at
                    order by
                      former.since desc
                    limit
                      1
                  ),
                  r.word_count
                )
              end >= coalesce(p.minimum_words, 0)
            ),
            false
          )
        ),
        false
      ) as "onTime",
      coalesce(
        bool_or(
          coalesce(
            p.closes_at < r.written_at
            and t.published_at < r.written_at,
            false
          )
        ),
        false
      ) as "editedAfterClosing"
    from
      thread t
      join reflection r on r.thread_id = t.id
    where
      t.prompt_id = p.id
      and t.author_id = :memberId
      and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
  ) own
  cross join lateral (
    select
      count(distinct coalesce(t.author_id, t.id))::integer as count
    from
      thread t
      join participant part on part.thread_id = t.id
      and part.member_id = :memberId
      and part.replies > 0
      join reflection r on r.thread_id = t.id
    where
      t.prompt_id = p.id
      and t.author_id is distinct from :memberId
      and not coalesce(
        r.by_instructor,
        coalesce(
          (
            select
              guide.role = 'INSTRUCTOR'
            from
              course_member guide
            where
              guide.course_id = t.course_id
              and guide.member_id = t.author_id
          ),
          false
        )
      )
  ) peers
where
  p.id = any (:promptIds)
