-- How quickly vectors are made: one row, updated after each batch.
create table vector_progress (
    single     boolean primary key default true check (single),
    -- When work began, of which there were no pauses since.
    began_at   timestamptz not null,
    updated_at timestamptz not null,
    -- Sessions finished since then.
    done       integer     not null
);
insert into vector_progress (began_at, updated_at, done) values ('epoch', 'epoch', 0);

-- An import looks for other sessions with a recording at the same address.
create index recording_url on recording (url);

-- Presenters are looked for by how their address begins.
create index presenter_slug_beginning on presenter (slug varchar_pattern_ops);
