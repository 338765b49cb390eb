-- V003 was changed once after it had first landed; databases from before hold the checksum of its first form. V012
-- brings both to the same schema.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = 1964114922 where version = '003' and checksum = 1406811109;
    end if;
end $$;
