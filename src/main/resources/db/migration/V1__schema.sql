-- The whole schema as of the first release.

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
    -- What it may be used for.
    scopes       varchar(60)  not null default 'READ,LEARN' check (scopes <> ''),
    -- Given by the operator's settings: neither expires nor goes with a password.
    given        boolean      not null default false,
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
    at      timestamptz not null,
    -- Hexadecimal SHA-256 of the secret in the cookie of the device.
    device  char(64)
);
create index attempt_address on attempt (kind, address, at);
create index attempt_subject on attempt (kind, subject, at);
create index attempt_at on attempt (at);

-- From where somebody signed in to an account before: guessing from elsewhere does not lock these out.
create table known_client (
    account_id bigint      not null references account on delete cascade,
    -- Hexadecimal SHA-256 of the network, or of the secret in the cookie of the device.
    client     char(64)    not null,
    last_at    timestamptz not null,
    primary key (account_id, client)
);

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
    -- What is uncertain, a remark a line.
    notes       text         not null default '',
    check ((session_id is null) <> (program_id is null)),
    check ((checksum is null) = (media_type is null))
);
create index material_session on material (session_id);
create index material_program on material (program_id);

-- A session to watch or a material to read. Deferrable, so that items can change places within a transaction.
create table course_item (
    id          bigint generated always as identity primary key,
    course_id   bigint      not null references course on delete cascade,
    position    integer     not null check (position >= 0),
    kind        varchar(20) not null check (kind in ('SESSION', 'MATERIAL')),
    session_id  bigint references session,
    material_id bigint references material on delete cascade,
    unique (course_id, position) deferrable initially deferred,
    unique (course_id, session_id) deferrable initially deferred,
    unique (course_id, material_id) deferrable initially deferred,
    check ((kind = 'SESSION') = (session_id is not null)),
    check ((kind = 'MATERIAL') = (material_id is not null))
);
create index course_item_session on course_item (session_id);
create index course_item_material on course_item (material_id);

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
-- The same file may be the recording of several sessions: what was watched of one counts for all.
create index recording_checksum on recording (checksum);

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

-- Who changed what, and when; in whichever feature the thing lives.
create table edit (
    id         bigint generated always as identity primary key,
    subject    varchar(20) not null,
    subject_id bigint      not null,
    action     varchar(10) not null check (action in ('CREATED', 'CHANGED', 'REMOVED')),
    account_id bigint references account on delete set null,
    way        varchar(10) not null check (way in ('BY_HAND', 'IMPORT')),
    edited_at  timestamptz not null
);
create index edit_subject on edit (subject, subject_id, id desc);
create index edit_recent on edit (edited_at desc);

-- Values as text, lists with an entry a line; null for no value.
create table edit_change (
    edit_id      bigint      not null references edit on delete cascade,
    position     integer     not null,
    field        varchar(80) not null,
    value_before text,
    value_after  text,
    primary key (edit_id, position)
);

-- One row: a number that grows with every change of what the archive shows. Raised last in its transaction.
create table catalog_revision (
    single   boolean primary key default true check (single),
    revision bigint  not null
);
insert into catalog_revision (revision) values (0);

-- What each learner really watched and read, and the evidence for it.

-- One row a learner and medium (the checksum of the file, so that history survives a recording that is moved or renamed).
-- What counts is in "watched" whichever way it was earned; "read" names those seconds of it that were only read.
-- Without an index on what every report changes, PostgreSQL keeps the new version beside the old one.
create table watch_record (
    account_id   bigint         not null references account on delete cascade,
    medium       varchar(80)    not null,
    recording_id bigint         references recording on delete set null,
    watched      int4multirange not null,
    position_ms  integer        not null check (position_ms >= 0),
    updated_at   timestamptz    not null,
    read         int4multirange not null default '{}',
    primary key (account_id, medium)
) with (fillfactor = 80);
create index watch_record_medium on watch_record (medium);

-- Up to when a learner's watching is accounted for, over all recordings: bounds what the next batch may claim.
create table watch_clock (
    account_id      bigint      primary key references account on delete cascade,
    accounted_until timestamptz not null,
    -- Set while the history is paused: nothing is recorded. Here because every batch locks and reads this row anyway.
    paused_at       timestamptz
);

-- Every batch once: a retry answers what the first try was answered. Excess is what was claimed beyond the bound. Of a
-- history that was deleted only the names of its batches stay: one that is sent again is known, and earns nothing.
create table watch_batch (
    account_id  bigint         not null references account on delete cascade,
    batch       varchar(64)    not null,
    medium      varchar(80),
    received_at timestamptz,
    credited    int4multirange not null,
    excess      int4multirange not null,
    by_reading  boolean        not null default false,
    primary key (account_id, batch),
    check (medium is not null and received_at is not null or credited = '{}' and excess = '{}')
);

-- A history that was deleted, for the few minutes in which it can be brought back.
create table removed_record (
    account_id   bigint         not null references account on delete cascade,
    medium       varchar(80)    not null,
    recording_id bigint         references recording on delete set null,
    watched      int4multirange not null,
    position_ms  integer        not null,
    updated_at   timestamptz    not null,
    removed_at   timestamptz    not null,
    read         int4multirange not null default '{}',
    primary key (account_id, medium)
);
create table removed_batch (
    account_id  bigint         not null references account on delete cascade,
    batch       varchar(64)    not null,
    medium      varchar(80)    not null,
    received_at timestamptz    not null,
    credited    int4multirange not null,
    excess      int4multirange not null,
    removed_at  timestamptz    not null,
    by_reading  boolean        not null default false,
    primary key (account_id, batch)
);

-- What learners write down for themselves.
create table note (
    id         bigint generated always as identity primary key,
    account_id bigint        not null references account on delete cascade,
    -- What somebody wrote outlives the session it is about.
    session_id bigint        references session on delete set null,
    at_s       integer       not null check (at_s >= 0),
    -- Empty for a bookmark.
    text       varchar(4000) not null,
    created_at timestamptz   not null,
    updated_at timestamptz   not null,
    removed_at timestamptz,
    words      tsvector      not null generated always as (to_tsvector('english', text)) stored
);
-- A search never leaves the notes of one account, so the words need no index of their own.
create index note_account on note (account_id, session_id, at_s);
create index note_session on note (session_id);
create index note_removed on note (removed_at) where removed_at is not null;

-- Who completed which session, decided once and kept: by the rule of that time, and by which file.
create table session_completion (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    session_id   bigint      not null references session on delete cascade,
    completed_at timestamptz not null,
    rule_version integer     not null,
    by_reading   boolean     not null,
    medium       varchar(80) not null,
    unique (account_id, session_id)
);
create index session_completion_session on session_completion (session_id);

create table course_completion (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    course_id    bigint      not null references course on delete cascade,
    completed_at timestamptz not null,
    rule_version integer     not null,
    unique (account_id, course_id)
);
create index course_completion_course on course_completion (course_id);

-- Materials that learners marked as read.
create table material_read (
    id          bigint generated always as identity primary key,
    account_id  bigint      not null references account on delete cascade,
    material_id bigint      not null references material on delete cascade,
    read_at     timestamptz not null,
    unique (account_id, material_id)
);
create index material_read_material on material_read (material_id);

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

-- What texts mean, as vectors. Computing one takes about as long as fifty look-ups, and most texts outlive many rebuilds.
create table text_vector (
    -- SHA-256 of the model's name and the text.
    text_hash bytea primary key check (octet_length(text_hash) = 32),
    -- 32-bit floats, big-endian; empty where the model could make nothing of the text.
    vector    bytea not null
);

-- Sessions that are found by words already, but not yet wholly by meaning.
create table vector_queue (
    -- No foreign key, as in index_queue.
    session_id bigint      primary key,
    -- A server that works on a row moves this into the future; should that server die, others take over then.
    process_after timestamptz not null,
    enqueued_at   timestamptz not null,
    -- The version of its document to which the vectors are added.
    revision      bigint      not null
);

-- Rebuilds of the search index: one at a time, on whichever server holds the lease.
create table index_rebuild (
    id           bigint generated always as identity primary key,
    index_name   varchar(200) not null,
    state        varchar(10)  not null check (state in ('RUNNING', 'FINISHED', 'FAILED', 'CANCELED')),
    started_at   timestamptz  not null,
    started_by   bigint references account on delete set null,
    total        integer      not null,
    done         integer      not null default 0,
    -- Sessions are taken in order of their ids; up to this one they are in the new index.
    last_session bigint       not null default 0,
    -- The server at work, and until when the others leave it to that one.
    worker       varchar(36),
    lease_until  timestamptz  not null,
    -- How often in a row it could not go on.
    failures     integer      not null default 0,
    finished_at  timestamptz,
    reason       varchar(1000),
    check ((state = 'RUNNING') = (finished_at is null))
);
create unique index index_rebuild_running on index_rebuild (state) where state = 'RUNNING';

-- Where entries of imported manifests went, and what each import did.

-- An entry is recognized by its source id; an equal digest means that nothing about it changed.
create table source_ref (
    kind        varchar(20) not null,
    source_id   varchar(80) not null,
    entity_id   bigint      not null,
    digest      char(64)    not null,
    imported_at timestamptz not null,
    -- Set when somebody edits by hand what the entry became; the next import leaves the entry alone.
    edited_at   timestamptz,
    primary key (kind, source_id)
);
create index source_ref_entity on source_ref (kind, entity_id);

-- The content of each file an entry named when it was last imported with it.
create table source_file (
    kind      varchar(20)  not null,
    source_id varchar(80)  not null,
    name      varchar(400) not null,
    checksum  char(64)     not null,
    primary key (kind, source_id, name)
);

create table import_run (
    id              bigint generated always as identity primary key,
    archive_id      varchar(80)  not null,
    title           varchar(300) not null,
    started_by      bigint references account on delete set null,
    started_at      timestamptz  not null,
    finished_at     timestamptz,
    state           varchar(10)  not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    total           integer      not null,
    done            integer      not null default 0,
    created         integer      not null default 0,
    changed         integer      not null default 0,
    unchanged       integer      not null default 0,
    rejected        integer      not null default 0,
    manifest_digest char(64)     not null,
    error           text,
    edited_here     integer      not null default 0,
    check ((state = 'RUNNING') = (finished_at is null))
);
create index import_run_recent on import_run (started_at desc);
create index import_run_digest on import_run (archive_id, manifest_digest);

create table import_note (
    id        bigint generated always as identity primary key,
    run_id    bigint      not null references import_run on delete cascade,
    -- The entry's place in its list, from 1.
    position  integer     not null,
    kind      varchar(20) not null,
    -- As written, which may be anything; null where the entry has none.
    source_id varchar(200),
    text      text        not null,
    type      varchar(20) not null
);
create index import_note_run on import_note (run_id);

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
    source_note varchar(1000),
    -- Other names of the same, former and later ones; search takes them as equal.
    same_as     text         not null default ''
);

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

-- Messages left in the transaction of a change. Whoever handles one deletes it in the transaction of its work.
create table outbox (
    id            bigint generated always as identity primary key,
    handler       varchar(80) not null,
    message       jsonb       not null,
    created_at    timestamptz not null,
    process_after timestamptz not null,
    attempts      integer     not null default 0,
    aborted       boolean     not null default false,
    last_error    varchar(1000)
);
create index outbox_due on outbox (process_after, id) where not aborted;

-- Which server has which job of the application.
create table job_lease (
    job        varchar(40)  primary key,
    holder     varchar(200) not null,
    held_until timestamptz  not null
);
