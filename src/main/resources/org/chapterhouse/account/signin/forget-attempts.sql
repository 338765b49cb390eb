-- Never waits for another server that is doing the same.
delete
from attempt
where id in (select id from attempt where at < ?1 order by at limit 100 for update skip locked)
