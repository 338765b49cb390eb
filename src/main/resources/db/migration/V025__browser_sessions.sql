-- Where somebody is signed in with a browser. A session without its row is over.

create table browser_session (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    -- As people know it: Firefox on Windows.
    browser    varchar(60) not null,
    network    varchar(64) not null,
    -- On a computer that others use, too.
    shared     boolean     not null,
    began_at   timestamptz not null,
    -- To the hour.
    seen_at    timestamptz not null
);
create index browser_session_account on browser_session (account_id, seen_at);
