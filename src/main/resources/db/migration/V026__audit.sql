-- Who did what: see org.chapterhouse.audit.

create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz  not null,
    kind       varchar(20)  not null,
    -- Who did it, or whose account was tried; null for a stranger and for the server itself.
    account_id bigint references account on delete set null,
    network    varchar(64),
    detail     varchar(300) not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_account on audit_entry (account_id, at desc);
