-- cases/insert-rubric
--   :id         uuid
--   :title      text
--   :version    integer
--   :builtIn    boolean
--   :weight     integer
--   :createdAt  timestamptz
insert into
  rubric (id, title, version, built_in, current, weight, created_at)
values
  (:id, :title, :version, :builtIn, true, :weight, :createdAt)
