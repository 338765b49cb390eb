-- What an editor did to many sessions at once, and what became of each, so that it can be undone.
create table bulk_edit (
    id         bigint generated always as identity primary key,
    account_id bigint references account on delete set null,
    kind       varchar(20)  not null check (kind in
        ('ADD_TOPIC', 'REMOVE_TOPIC', 'ADD_PROGRAM', 'REMOVE_PROGRAM', 'VISIBILITY', 'REVIEW_BY')),
    -- A slug, a visibility or a day.
    value      varchar(120) not null check (value <> ''),
    begun_at   timestamptz  not null
);

create table bulk_entry (
    id           bigint generated always as identity primary key,
    bulk_edit_id bigint       not null references bulk_edit on delete cascade,
    position     integer      not null,
    -- No foreign key: what became of it is told even when it is gone.
    session_id   bigint       not null,
    title        varchar(300) not null,
    state        varchar(10)  not null check (state in ('WAITING', 'CHANGED', 'SAME', 'REFUSED', 'PUT_BACK', 'KEPT')),
    -- Its entry in the history.
    edit_id      bigint references edit on delete set null,
    -- Why it was refused or kept.
    reason       text,
    unique (bulk_edit_id, position)
);
create index bulk_entry_edit on bulk_entry (edit_id);
