-- cases/figure-differences
--   :ids  uuid[]
with
  weighed as (
    select
      g.thread_id,
      g.rubric_id,
      g.id,
      g.blind,
      g.by_instructor,
      g.scores,
      (
        select
          sum(u.score * c.weight)::integer
        from
          unnest(g.scores) with ordinality as u (score, slot)
          join criterion c on c.rubric_id = g.rubric_id
          and c.slot = u.slot
      ) as weighted_sum
    from
      rating g
    where
      g.thread_id = any (:ids)
  ),
  asked as (
    select
      thread_id,
      rubric_id
    from
      rating_summary
    where
      thread_id = any (:ids)
    union
    select
      thread_id,
      rubric_id
    from
      weighed
  ),
  sums as (
    select
      thread_id,
      rubric_id,
      count(*)::integer as count,
      coalesce(
        sum(weighted_sum) filter (
          where
            true
        ),
        0
      )::bigint as sum,
      sum(weighted_sum::bigint * weighted_sum)::bigint as squares,
      (
        count(*) filter (
          where
            blind
        )
      )::integer as blind_count,
      coalesce(
        sum(weighted_sum) filter (
          where
            blind
        ),
        0
      )::bigint as blind_sum,
      (
        count(*) filter (
          where
            by_instructor
        )
      )::integer as instructor_count,
      coalesce(
        sum(weighted_sum) filter (
          where
            by_instructor
        ),
        0
      )::bigint as instructor_sum
    from
      weighed
    group by
      thread_id,
      rubric_id
  ),
  slots as (
    select
      w.thread_id,
      w.rubric_id,
      u.slot,
      (
        count(*) filter (
          where
            u.score = 1
        )
      )::integer as everyone_1,
      (
        count(*) filter (
          where
            u.score = 1
            and w.by_instructor
        )
      )::integer as instructors_1,
      (
        count(*) filter (
          where
            u.score = 2
        )
      )::integer as everyone_2,
      (
        count(*) filter (
          where
            u.score = 2
            and w.by_instructor
        )
      )::integer as instructors_2,
      (
        count(*) filter (
          where
            u.score = 3
        )
      )::integer as everyone_3,
      (
        count(*) filter (
          where
            u.score = 3
            and w.by_instructor
        )
      )::integer as instructors_3,
      (
        count(*) filter (
          where
            u.score = 4
        )
      )::integer as everyone_4,
      (
        count(*) filter (
          where
            u.score = 4
            and w.by_instructor
        )
      )::integer as instructors_4,
      (
        count(*) filter (
          where
            u.score = 5
        )
      )::integer as everyone_5,
      (
        count(*) filter (
          where
            u.score = 5
            and w.by_instructor
        )
      )::integer as instructors_5
    from
      weighed w
      cross join lateral unnest(w.scores) with ordinality as u (score, slot)
    group by
      w.thread_id,
      w.rubric_id,
      u.slot
  ),
  histograms as (
    select
      s.thread_id,
      s.rubric_id,
      array_agg(
        cell.everyone
        order by
          s.slot,
          cell.score
      ) as histogram,
      array_agg(
        cell.instructors
        order by
          s.slot,
          cell.score
      ) as instructor_histogram
    from
      slots s
      cross join lateral (
        values
          (1, s.everyone_1, s.instructors_1),
          (2, s.everyone_2, s.instructors_2),
          (3, s.everyone_3, s.instructors_3),
          (4, s.everyone_4, s.instructors_4),
          (5, s.everyone_5, s.instructors_5)
      ) as cell (score, everyone, instructors)
    group by
      s.thread_id,
      s.rubric_id
  ),
  recounted as (
    select
      a.thread_id,
      a.rubric_id,
      r.weight,
      coalesce(s.count, 0) as count,
      coalesce(s.sum, 0) as sum,
      coalesce(s.squares, 0) as squares,
      coalesce(s.blind_count, 0) as blind_count,
      coalesce(s.blind_sum, 0) as blind_sum,
      coalesce(s.instructor_count, 0) as instructor_count,
      coalesce(s.instructor_sum, 0) as instructor_sum,
      coalesce(h.histogram, nobody.cells) as histogram,
      coalesce(h.instructor_histogram, nobody.cells) as instructor_histogram
    from
      asked a
      cross join lateral (
        select
          id,
          weight
        from
          rubric r
        where
          r.id = a.rubric_id
        offset
          0
      ) r
      cross join lateral (
        select
          array_fill(0, array[5 * count(*)::integer]) as cells
        from
          criterion k
        where
          k.rubric_id = r.id
      ) as nobody
      left join histograms h on h.thread_id = a.thread_id
      and h.rubric_id = a.rubric_id
      left join sums s on s.thread_id = a.thread_id
      and s.rubric_id = a.rubric_id
  ),
  sorted_by as (
    select
      t.id as thread_id,
      usual.id as rubric_id,
      coalesce(rating_score (x.weight, x.count, x.sum), 0) as score,
      coalesce(x.count, 0) as rating_count,
      coalesce(cardinality(array_positions(contested_criteria (x.histogram), true)), 0)::smallint as contested_count
    from
      thread t
      join rubric usual on usual.built_in
      and usual.current
      left join recounted x on x.thread_id = t.id
      and x.rubric_id = usual.id
    where
      t.id = any (:ids)
  ),
  different as (
    select
      x.thread_id,
      x.rubric_id,
      d.*
    from
      recounted x
      left join rating_summary kept on kept.thread_id = x.thread_id
      and kept.rubric_id = x.rubric_id
      cross join lateral (
        values
          ('weight', kept.weight::text, x.weight::text),
          ('count', kept.count::text, x.count::text),
          ('sum', kept.sum::text, x.sum::text),
          ('squares', kept.squares::text, x.squares::text),
          ('blind_count', kept.blind_count::text, x.blind_count::text),
          ('blind_sum', kept.blind_sum::text, x.blind_sum::text),
          ('instructor_count', kept.instructor_count::text, x.instructor_count::text),
          ('instructor_sum', kept.instructor_sum::text, x.instructor_sum::text),
          ('histogram', kept.histogram::text, x.histogram::text),
          ('instructor_histogram', kept.instructor_histogram::text, x.instructor_histogram::text)
      ) as d (figure, kept, recounted)
    where
      d.kept is distinct from d.recounted
    union all
    select
      x.thread_id,
      x.rubric_id,
      d.*
    from
      sorted_by x
      join thread kept on kept.id = x.thread_id
      cross join lateral (
        values
          ('score', kept.score::text, x.score::text),
          ('rating_count', kept.rating_count::text, x.rating_count::text),
          ('contested_count', kept.contested_count::text, x.contested_count::text)
      ) as d (figure, kept, recounted)
    where
      d.kept is distinct from d.recounted
    union all
    select
      x.thread_id,
      x.rubric_id,
      d.*
    from
      weighed x
      join rating kept on kept.thread_id = x.thread_id
      and kept.id = x.id
      cross join lateral (
        values
          ('weighted_sum', kept.weighted_sum::text, x.weighted_sum::text)
      ) as d (figure, kept, recounted)
    where
      d.kept is distinct from d.recounted
  )
select
  d.thread_id as "caseStudyId",
  c.slug,
  r.title || ' ' || r.version as rubric,
  d.figure,
  d.kept,
  d.recounted
from
  different d
  cross join lateral (
    select
      title,
      version
    from
      rubric r
    where
      r.id = d.rubric_id
    offset
      0
  ) r
  cross join lateral (
    select
      slug
    from
      case_study c
    where
      c.thread_id = d.thread_id
    offset
      0
  ) c
order by
  d.thread_id,
  r.title,
  r.version,
  d.figure,
  d.kept
