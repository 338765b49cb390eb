-- What each learner really watched, and the evidence for it.

-- One row a learner and medium (the checksum of the file, so that history survives a recording that is moved or renamed).
create table watch_record (
    account_id   bigint         not null references account on delete cascade,
    medium       varchar(80)    not null,
    recording_id bigint         references recording on delete set null,
    watched      int4multirange not null,
    position_ms  integer        not null check (position_ms >= 0),
    updated_at   timestamptz    not null,
    completed_at timestamptz,
    rule_version integer,
    primary key (account_id, medium),
    check ((completed_at is null) = (rule_version is null))
);
create index watch_record_recent on watch_record (account_id, updated_at desc);

-- Up to when a learner's watching is accounted for, over all recordings: bounds what the next batch may claim.
create table watch_clock (
    account_id       bigint      primary key references account on delete cascade,
    accounted_until timestamptz not null
);

-- Every batch once: a retry answers what the first try was answered. Excess is what was claimed beyond the bound.
create table watch_batch (
    account_id  bigint         not null references account on delete cascade,
    batch       varchar(64)    not null,
    medium      varchar(80)    not null,
    received_at timestamptz    not null,
    credited    int4multirange not null,
    excess      int4multirange not null,
    primary key (account_id, batch)
);
create index watch_batch_received on watch_batch (received_at);
