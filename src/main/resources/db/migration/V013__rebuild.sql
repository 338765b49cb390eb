-- Rebuilds of the search index: one at a time, on whichever server holds the lease.

create table index_rebuild (
    id           bigint generated always as identity primary key,
    index_name   varchar(200) not null,
    state        varchar(10)  not null check (state in ('RUNNING', 'FINISHED', 'FAILED', 'CANCELED')),
    started_at   timestamptz  not null,
    started_by   bigint references account on delete set null,
    total        integer      not null,
    done         integer      not null default 0,
    -- Sessions are taken in order of their ids; up to this one they are in the new index.
    last_session bigint       not null default 0,
    -- The server at work, and until when the others leave it to that one.
    worker       varchar(36),
    lease_until  timestamptz  not null,
    -- How often in a row it could not go on.
    failures     integer      not null default 0,
    finished_at  timestamptz,
    reason       varchar(1000),
    check ((state = 'RUNNING') = (finished_at is null))
);
create unique index index_rebuild_running on index_rebuild (state) where state = 'RUNNING';
