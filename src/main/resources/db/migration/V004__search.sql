-- Which sessions the search index has yet to follow; written in the transaction that changes the session.

create sequence index_revision;

create table index_queue (
    -- No foreign key: a session that was removed must leave the index, too.
    session_id    bigint      primary key,
    -- Version of the document to be written, so that a slower server never replaces something newer.
    revision      bigint      not null,
    -- A server that works on a row moves this into the future; should that server die, others take over then.
    process_after timestamptz not null,
    attempts      integer     not null default 0,
    aborted       boolean     not null default false,
    last_error    varchar(1000),
    enqueued_at   timestamptz not null
);
create index index_queue_due on index_queue (process_after) where not aborted;
