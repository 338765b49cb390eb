-- What people search for, and the searches they keep.

-- The keys with which people are made unrecognizable, one a calendar month; with its key gone, nobody can tell who a
-- row was, and nobody can ever compare the people of different months.
create table query_key (
    month  date  primary key,
    secret bytea not null
);

create table query_log (
    id       bigint generated always as identity primary key,
    -- Lower case, single spaces.
    text     varchar(200) not null,
    month    date         not null,
    -- Keyed hash of the account or the network, by the key of the month.
    person   char(32)     not null,
    asked_at timestamptz  not null,
    -- When it was last looked at: paging on and filtering are the same search.
    seen_at  timestamptz  not null,
    -- Null where the number says nothing about the archive.
    results  integer check (results >= 0),
    clicked  boolean      not null default false
);
create index query_log_again on query_log (person, text, seen_at);
create index query_log_asked on query_log (asked_at);

create table saved_search (
    id         bigint generated always as identity primary key,
    account_id bigint        not null references account on delete cascade,
    name       varchar(100)  not null check (name <> ''),
    -- What stands behind the question mark of the search page's address.
    query      varchar(4000) not null check (query <> ''),
    created_at timestamptz   not null,
    removed_at timestamptz
);
create index saved_search_account on saved_search (account_id);
