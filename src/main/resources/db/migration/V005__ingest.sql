-- Where entries of imported manifests went, and what each import did.

-- An entry is recognized by its source id; an equal digest means that nothing about it changed.
create table source_ref (
    kind        varchar(20) not null,
    source_id   varchar(80) not null,
    entity_id   bigint      not null,
    digest      char(64)    not null,
    imported_at timestamptz not null,
    primary key (kind, source_id)
);

create table import_run (
    id              bigint generated always as identity primary key,
    archive_id      varchar(80)  not null,
    title           varchar(300) not null,
    started_by      bigint references account on delete set null,
    started_at      timestamptz  not null,
    finished_at     timestamptz,
    state           varchar(10)  not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    total           integer      not null,
    done            integer      not null default 0,
    created         integer      not null default 0,
    changed         integer      not null default 0,
    unchanged       integer      not null default 0,
    rejected        integer      not null default 0,
    manifest_digest char(64)     not null,
    error           text,
    check ((state = 'RUNNING') = (finished_at is null))
);
create index import_run_recent on import_run (started_at desc);
create index import_run_digest on import_run (archive_id, manifest_digest);

create table import_rejection (
    id        bigint generated always as identity primary key,
    run_id    bigint      not null references import_run on delete cascade,
    -- The entry's place in its list, from 1.
    position  integer     not null,
    kind      varchar(20) not null,
    -- As written, which may be anything; null where the entry has none.
    source_id varchar(200),
    reason    text        not null
);
create index import_rejection_run on import_rejection (run_id);

-- What is uncertain about a material, as the manifest says it, a remark a line.
alter table material add column notes text not null default '';
