-- discussion/level-of-what-one-wrote-in
--   :viewer  viewer
select
  coalesce(
    (
      select
        usual.written_in
      from
        watch_default usual
      where
        usual.member_id = :viewer.memberId
    ),
    'TRACKING'
  ) as level
