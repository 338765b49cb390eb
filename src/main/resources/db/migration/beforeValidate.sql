-- V003 was changed for a short while after it had landed, and then put back; databases of that time hold the checksum
-- of the other form. V012 brings both to the same schema.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = 1406811109 where version = '003' and checksum = 1964114922;
    end if;
end $$;
