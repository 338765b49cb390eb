-- Of a history that was deleted only the names of its batches stay: one that is sent again is known, and earns nothing.
alter table watch_batch
    alter medium drop not null,
    alter received_at drop not null,
    add check (medium is not null and received_at is not null or credited = '{}' and excess = '{}');
