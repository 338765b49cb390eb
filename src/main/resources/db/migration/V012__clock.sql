-- Up to when a learner's watching is accounted for says better what it bounds. Where V003 came in as it stood for a
-- short while (see beforeValidate.sql) the column has this name already.
do $$
begin
    if exists (select from information_schema.columns
            where table_schema = current_schema() and table_name = 'watch_clock' and column_name = 'last_accepted_at') then
        alter table watch_clock rename column last_accepted_at to accounted_until;
    end if;
end $$;
comment on column watch_clock.accounted_until is 'Over all recordings; bounds what the next batch may claim.';
