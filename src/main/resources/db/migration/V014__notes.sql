-- What learners write down for themselves, and what they decide about their history.

create table note (
    id         bigint generated always as identity primary key,
    account_id bigint        not null references account on delete cascade,
    -- What somebody wrote outlives the session it is about.
    session_id bigint        references session on delete set null,
    at_s       integer       not null check (at_s >= 0),
    -- Empty for a bookmark.
    text       varchar(4000) not null,
    created_at timestamptz   not null,
    updated_at timestamptz   not null,
    removed_at timestamptz,
    words      tsvector      not null generated always as (to_tsvector('english', text)) stored
);
-- A search never leaves the notes of one account, so the words need no index of their own.
create index note_account on note (account_id, session_id, at_s);
create index note_session on note (session_id);
create index note_removed on note (removed_at) where removed_at is not null;

-- Set while somebody's history is paused: nothing they watch is recorded. Beside the clock, because every batch locks
-- and reads that row anyway.
alter table watch_clock add paused_at timestamptz;

-- A history that was deleted, for the few minutes in which it can be brought back.
create table removed_record (
    account_id  bigint         not null references account on delete cascade,
    medium      varchar(80)    not null,
    recording_id bigint        references recording on delete set null,
    watched     int4multirange not null,
    position_ms integer        not null,
    updated_at  timestamptz    not null,
    removed_at  timestamptz    not null,
    primary key (account_id, medium)
);
create table removed_batch (
    account_id  bigint         not null references account on delete cascade,
    batch       varchar(64)    not null,
    medium      varchar(80)    not null,
    received_at timestamptz    not null,
    credited    int4multirange not null,
    excess      int4multirange not null,
    removed_at  timestamptz    not null,
    primary key (account_id, batch)
);
