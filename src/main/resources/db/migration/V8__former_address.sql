-- Addresses that sessions had before; whoever follows one is led to the session.
create table former_address (
    slug       varchar(120) primary key,
    session_id bigint not null references session on delete cascade
);
create index former_address_session on former_address (session_id);
