-- Where V003 came in in its first form (see beforeValidate.sql) the column still has its first name.
do $$
begin
    if exists (select from information_schema.columns
            where table_schema = current_schema() and table_name = 'watch_clock' and column_name = 'last_accepted_at') then
        alter table watch_clock rename column last_accepted_at to accounted_until;
    end if;
end $$;
