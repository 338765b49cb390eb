-- Recordings on their way in. The bytes that have arrived lie in a file named by the id; file columns are set once all are there.
create table upload (
    id           varchar(36) primary key,
    account_id   bigint not null references account on delete cascade,
    name         varchar(255) not null,
    total_bytes  bigint not null check (total_bytes > 0),
    begun_at     timestamptz not null,
    checksum     char(64),
    media_type   varchar(100),
    bytes        bigint
);
create index upload_account on upload (account_id);
