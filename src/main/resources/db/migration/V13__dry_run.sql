-- A dry run is kept as a run of its own, and every run keeps what became of each entry.
alter table import_run add dry boolean not null default false;
-- The import that this run takes back.
alter table import_run add undoes bigint references import_run on delete set null;

create table import_entry (
    id        bigint generated always as identity primary key,
    run_id    bigint       not null references import_run on delete cascade,
    -- Its place in the order of the run, from 1.
    place     integer      not null,
    kind      varchar(20)  not null,
    -- Its place in the manifest's list, from 1.
    position  integer      not null,
    source_id varchar(200),
    -- What people call it.
    label     varchar(300),
    outcome   varchar(20)  not null,
    -- Whether an editor should look at something in it.
    hinted    boolean      not null,
    -- What the entry became, and what is needed to take its import back while that is possible.
    entity_id     bigint,
    before_state  text,
    before_digest char(64),
    before_edited boolean not null default false
);
create index import_entry_run on import_entry (run_id, place);

create table import_entry_change (
    entry_id     bigint       not null references import_entry on delete cascade,
    position     integer      not null,
    field        varchar(200) not null,
    value_before varchar(300),
    value_after  varchar(300),
    primary key (entry_id, position)
);

-- An upload that waits for somebody to import it or to discard it.
create table dry_run (
    run_id      bigint primary key references import_run on delete cascade,
    file_name   varchar(300),
    -- Names the upload where it is kept.
    upload      varchar(40)  not null,
    overwrite   boolean      not null,
    kept_until  timestamptz  not null,
    -- The import that followed; there is one at most.
    imported_as bigint references import_run on delete set null
);
