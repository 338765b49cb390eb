-- From where somebody signed in to an account before: guessing from elsewhere does not lock these out.

create table known_client (
    account_id bigint      not null references account on delete cascade,
    -- Hexadecimal SHA-256 of the network, or of the secret in the cookie of the device.
    client     char(64)    not null,
    last_at    timestamptz not null,
    primary key (account_id, client)
);

-- The same hash, of the device that sent the attempt.
alter table attempt add column device char(64);
