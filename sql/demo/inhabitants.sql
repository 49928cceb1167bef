-- demo/inhabitants
select
  case
    when count(*) = 0 then 'empty'
    when bool_or(is_demo) then 'demo'
    else 'own'
  end as inhabitants
from
  member
