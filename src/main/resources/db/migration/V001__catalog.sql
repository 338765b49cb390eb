-- What the archive holds: programs, sessions and who spoke, topics, courses, materials, recordings and their captions.
-- Text lists (sources, keywords, notes, synonyms) are one entry a line.

create table topic (
    id       bigint generated always as identity primary key,
    slug     varchar(120) not null unique,
    name     varchar(120) not null,
    synonyms text         not null default ''
);

create table program (
    id           bigint generated always as identity primary key,
    slug         varchar(120) not null unique,
    name         varchar(200) not null,
    acronym      varchar(40),
    owner        varchar(400),
    description  text         not null default '',
    official_url varchar(1000),
    sources      text         not null default '',
    source_note  varchar(1000)
);

create table session (
    id               bigint generated always as identity primary key,
    slug             varchar(120) not null unique,
    title            varchar(300) not null,
    -- As precise as known: year, month or day. Unknown is null and sorts last.
    held_on          varchar(10) check (held_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    start_time       varchar(80),
    duration_minutes integer check (duration_minutes > 0),
    summary          text         not null default '',
    cover_word       varchar(9),
    keywords         text         not null default '',
    notes            text         not null default '',
    official_url     varchar(1000),
    archive_url      varchar(1000),
    visibility       varchar(10)  not null check (visibility in ('PUBLIC', 'MEMBERS', 'DRAFT')),
    sources          text         not null default '',
    source_note      varchar(1000),
    changed_at       timestamptz  not null,
    version          bigint       not null
);
create index session_held_on on session (held_on desc nulls last, title);

create table session_program (
    session_id bigint  not null references session on delete cascade,
    position   integer not null,
    program_id bigint  not null references program,
    primary key (session_id, position),
    unique (session_id, program_id)
);
create index session_program_program on session_program (program_id);

create table session_topic (
    session_id bigint  not null references session on delete cascade,
    position   integer not null,
    topic_id   bigint  not null references topic,
    primary key (session_id, position),
    unique (session_id, topic_id)
);
create index session_topic_topic on session_topic (topic_id);

create table presenter (
    id   bigint generated always as identity primary key,
    slug varchar(120) not null unique,
    name varchar(200) not null
);

-- A person's role and organization are those at the time of the session, so they belong to the appearance.
create table appearance (
    session_id   bigint  not null references session on delete cascade,
    position     integer not null,
    presenter_id bigint  not null references presenter,
    role         varchar(300),
    organization varchar(300),
    primary key (session_id, position)
);
create index appearance_presenter on appearance (presenter_id);

create table course (
    id          bigint generated always as identity primary key,
    slug        varchar(120) not null unique,
    title       varchar(200) not null,
    description text         not null default '',
    program_id  bigint references program
);

create table course_part (
    course_id  bigint  not null references course on delete cascade,
    position   integer not null,
    session_id bigint  not null references session,
    primary key (course_id, position),
    unique (course_id, session_id)
);
create index course_part_session on course_part (session_id);

create table material (
    id          bigint generated always as identity primary key,
    session_id  bigint references session on delete cascade,
    program_id  bigint references program,
    position    integer      not null default 0,
    title       varchar(300) not null,
    kind        varchar(20)  not null check (kind in
        ('SLIDES', 'HANDOUT', 'WORKSHEET', 'TOOLKIT', 'REPORT', 'BRIEF', 'LINK')),
    url         varchar(1000),
    year        integer check (year between 1800 and 2200),
    summary     text         not null default '',
    checksum    char(64),
    media_type  varchar(100),
    file_name   varchar(200),
    bytes       bigint check (bytes >= 0),
    sources     text         not null default '',
    source_note varchar(1000),
    check ((session_id is null) <> (program_id is null)),
    check ((checksum is null) = (media_type is null))
);
create index material_session on material (session_id);
create index material_program on material (program_id);

-- The text of a file page by page; start_ms is when the page is on screen in the session's recording, where known.
create table material_page (
    material_id bigint  not null references material on delete cascade,
    page        integer not null check (page > 0),
    start_ms    integer check (start_ms >= 0),
    text        text    not null,
    primary key (material_id, page)
);

-- A recording is a file of ours (checksum), an address elsewhere (url), or known only by its captions (neither).
create table recording (
    id            bigint generated always as identity primary key,
    session_id    bigint  not null references session on delete cascade,
    position      integer not null default 0,
    sample        boolean not null default false,
    checksum      char(64),
    media_type    varchar(100),
    bytes         bigint check (bytes >= 0),
    url           varchar(1000),
    duration_ms   integer not null check (duration_ms > 0),
    credit_from_s integer check (credit_from_s >= 0),
    credit_to_s   integer check (credit_to_s > credit_from_s),
    check (checksum is null or url is null),
    check ((checksum is null) = (media_type is null))
);
create index recording_session on recording (session_id);

create table caption_track (
    id           bigint generated always as identity primary key,
    recording_id bigint      not null references recording on delete cascade,
    language     varchar(35) not null,
    origin       varchar(20) not null check (origin in ('PEOPLE', 'MACHINE', 'SYNCHRONIZED')),
    vtt          text        not null,
    unique (recording_id, language)
);

create table recording_section (
    recording_id bigint       not null references recording on delete cascade,
    position     integer      not null,
    start_ms     integer      not null check (start_ms >= 0),
    title        varchar(200) not null,
    primary key (recording_id, position)
);

-- What a session has to offer, for browsing.
create view session_holdings as
select s.id                                                                    as session_id,
       exists (select 1 from recording r where r.session_id = s.id
                and (r.checksum is not null or r.url is not null))             as recording,
       exists (select 1 from recording r join caption_track c on c.recording_id = r.id
               where r.session_id = s.id)                                      as transcript,
       exists (select 1 from material m
               where m.session_id = s.id and m.kind = 'SLIDES')                as slides
from session s;
