-- Messages left in the transaction of a change. Whoever handles one deletes it in the transaction of its work.
create table outbox (
    id            bigint generated always as identity primary key,
    handler       varchar(80) not null,
    message       jsonb       not null,
    created_at    timestamptz not null,
    process_after timestamptz not null,
    attempts      integer     not null default 0,
    aborted       boolean     not null default false,
    last_error    varchar(1000)
);
create index outbox_due on outbox (process_after, id) where not aborted;
