-- Since a moment, the queries that at least so many different people asked within one month (people of different months
-- cannot be told apart), of one kind, at most so many of them.
with in_month as (
    select text,
           count(distinct person)          as people,
           count(*)                        as searches,
           count(*) filter (where clicked) as followed,
           max(results)                    as results
    from query_log
    where asked_at >= ?1
    group by text, month
), asked as (
    select text, max(people) as people, sum(searches) as searches, sum(followed) as followed, max(results) as results
    from in_month
    group by text
    having max(people) >= ?2
)
select text, people, searches, followed, results
from asked
where case cast(?3 as text)
          when 'FOUND_NOTHING' then results = 0
          when 'NEVER_FOLLOWED' then results > 0 and followed = 0
          else true
      end
order by searches desc, people desc, text
limit ?4
