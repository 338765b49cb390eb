-- Whom the archive is for: chapters, and the pages, dates and abbreviations they need. Lists are one entry a line.

create table chapter (
    id                    bigint generated always as identity primary key,
    slug                  varchar(120) not null unique,
    name                  varchar(300) not null,
    -- Not unique: eight chapters are called MLA.
    abbreviation          varchar(30),
    kind                  varchar(10)  not null check (kind in ('STATE', 'DISTRICT', 'TERRITORY', 'REGIONAL')),
    region                varchar(100),
    covers                text         not null default '',
    covers_note           varchar(500),
    website               varchar(1000),
    website_note          varchar(500),
    founded               integer check (founded between 1800 and 2200),
    officers_change_month integer check (officers_change_month between 1 and 12),
    sources               text         not null default '',
    source_note           varchar(1000)
);

create table resource (
    id          bigint generated always as identity primary key,
    position    integer      not null,
    section     varchar(200) not null,
    title       varchar(300) not null,
    summary     text         not null default '',
    url         varchar(1000),
    notes       text         not null default '',
    sources     text         not null default '',
    source_note varchar(1000)
);

create table event (
    id           bigint generated always as identity primary key,
    name         varchar(300) not null,
    usual_timing varchar(300),
    owner        varchar(300),
    official_url varchar(1000),
    note         text,
    sources      text         not null default '',
    source_note  varchar(1000)
);

-- Dates as precise as known: year, month or day.
create table event_date (
    event_id  bigint      not null references event on delete cascade,
    position  integer     not null,
    starts_on varchar(10) not null,
    ends_on   varchar(10),
    note      varchar(500),
    primary key (event_id, position)
);

create table glossary_entry (
    id          bigint generated always as identity primary key,
    acronym     varchar(30)  not null unique,
    expansion   varchar(300) not null,
    sources     text         not null default '',
    source_note varchar(1000)
);
