-- Who can sign in, their automation tokens, and what is remembered of failed guesses.

create table account (
    id            bigint generated always as identity primary key,
    version       bigint       not null,
    email         varchar(254) not null unique check (email = lower(email)),
    name          varchar(100) not null check (name <> ''),
    password_hash varchar(400) not null,
    created_at    timestamptz  not null,
    disabled      boolean      not null default false,
    -- Sessions remember the epoch they began in; raising it ends them all.
    session_epoch integer      not null default 0
);

create table account_role (
    account_id bigint      not null references account on delete cascade,
    role       varchar(10) not null check (role in ('LEARNER', 'EDITOR', 'ADMIN')),
    primary key (account_id, role)
);

create table personal_token (
    id           bigint generated always as identity primary key,
    account_id   bigint       not null references account on delete cascade,
    name         varchar(100) not null check (name <> ''),
    -- Hexadecimal SHA-256 of the secret, which itself is stored nowhere.
    secret_hash  char(64)     not null unique,
    created_at   timestamptz  not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (expires_at > created_at)
);
create index personal_token_account on personal_token (account_id);

-- One row an attempt that was not proven right; old rows are removed by later attempts.
create table attempt (
    id      bigint generated always as identity primary key,
    kind    varchar(10) not null check (kind in ('SIGN_IN', 'SIGN_UP')),
    -- Hexadecimal SHA-256 of what was typed as e-mail address: people type passwords there, too.
    subject char(64)    not null,
    address varchar(64) not null,
    at      timestamptz not null
);
create index attempt_address on attempt (kind, address, at);
create index attempt_subject on attempt (kind, subject, at);
create index attempt_at on attempt (at);
