-- Sessions that replace others: from a second of the recording on, or (null) the whole of it.
create table supersession (
    id           bigint generated always as identity primary key,
    session_id   bigint  not null references session on delete cascade,
    position     integer not null,
    at_s         integer check (at_s >= 0),
    successor_id bigint  not null references session on delete cascade,
    -- Where in the recording of the successor; null for its beginning.
    from_s       integer check (from_s >= 0),
    check (successor_id <> session_id)
);
create index supersession_session on supersession (session_id, position);
create index supersession_successor on supersession (successor_id);
