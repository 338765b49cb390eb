-- Who changed what, and when; in whichever feature the thing lives.
create table edit (
    id         bigint generated always as identity primary key,
    subject    varchar(20) not null,
    subject_id bigint      not null,
    action     varchar(10) not null check (action in ('CREATED', 'CHANGED', 'REMOVED')),
    account_id bigint references account on delete set null,
    way        varchar(10) not null check (way in ('BY_HAND', 'IMPORT')),
    edited_at  timestamptz not null
);
create index edit_subject on edit (subject, subject_id, id desc);
create index edit_recent on edit (edited_at desc);

-- Values as text, lists with an entry a line; null for no value.
create table edit_change (
    edit_id      bigint      not null references edit on delete cascade,
    position     integer     not null,
    field        varchar(80) not null,
    value_before text,
    value_after  text,
    primary key (edit_id, position)
);

-- Set when somebody edits by hand what an entry became; the next import leaves the entry alone.
alter table source_ref add column edited_at timestamptz;
create index source_ref_entity on source_ref (kind, entity_id);

-- The content of each file an entry named when it was last imported with it.
create table source_file (
    kind      varchar(20)  not null,
    source_id varchar(80)  not null,
    name      varchar(400) not null,
    checksum  char(64)     not null,
    primary key (kind, source_id, name)
);

alter table import_run add column edited_here integer not null default 0;
alter table import_rejection rename to import_note;
alter index import_rejection_run rename to import_note_run;
alter table import_note rename column reason to text;
alter table import_note add column type varchar(20) not null default 'REJECTED';
alter table import_note alter column type drop default;
