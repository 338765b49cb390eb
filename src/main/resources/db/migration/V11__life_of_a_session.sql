-- The trash: whatever is in it has a visibility that nobody may read, and gets the one it had back.
alter table session drop constraint session_visibility_check;
alter table session
    add constraint session_visibility_check check (visibility in ('PUBLIC', 'MEMBERS', 'DRAFT', 'TRASHED')),
    add trashed_at        timestamptz,
    add trashed_by        bigint references account on delete set null,
    add visibility_before varchar(10) check (visibility_before in ('PUBLIC', 'MEMBERS', 'DRAFT')),
    add check ((visibility = 'TRASHED') = (trashed_at is not null)),
    add check ((trashed_at is null) = (visibility_before is null)),
    -- When a draft becomes public by itself; in which time zone an editor said so.
    add publish_at        timestamptz,
    add publish_zone      varchar(40),
    add check ((publish_at is null) = (publish_zone is null)),
    add check (publish_at is null or visibility in ('DRAFT', 'TRASHED')),
    -- By when an editor wants to look whether it still holds.
    add review_by         date;
create index session_trashed_at on session (trashed_at) where trashed_at is not null;
create index session_publish_at on session (publish_at) where publish_at is not null;
create index session_review_by on session (review_by) where review_by is not null;

alter table edit drop constraint edit_action_check;
alter table edit
    add constraint edit_action_check check (action in ('CREATED', 'CHANGED', 'TRASHED', 'RESTORED', 'REMOVED'));
-- What the server does by itself, as on a date that somebody chose.
alter table edit drop constraint edit_way_check;
alter table edit add constraint edit_way_check check (way in ('BY_HAND', 'IMPORT', 'BY_ITSELF'));

-- Every use of a file of the archive. One that is no longer here is deleted.
create view file_use as
select checksum from recording where checksum is not null
union all
select checksum from material where checksum is not null
union all
select checksum from upload where checksum is not null
union all
select checksum from source_file;

-- Nobody has to do anything about a session in the trash.
create or replace view session_lack as
select s.id as session_id, l.lack
from session s
         cross join lateral (values
    ('RECORDING', not exists (select from recording r
                              where r.session_id = s.id and (r.checksum is not null or r.url is not null))),
    ('CAPTIONS', exists (select from recording r
                         where r.session_id = s.id and (r.checksum is not null or r.url is not null))
             and not exists (select from recording r join caption_track c on c.recording_id = r.id
                             where r.session_id = s.id)),
    ('DATE', s.held_on is null),
    ('SUMMARY', s.summary = ''),
    ('PRESENTERS', not exists (select from appearance a where a.session_id = s.id)),
    ('TOPICS', not exists (select from session_topic t where t.session_id = s.id))) as l (lack, missing)
where l.missing and s.trashed_at is null;

-- Nor is a reader sent anywhere from there.
create or replace view outgoing_link as
select official_url as url, 'SESSION' as kind, title, '/sessions/' || slug as page
from session where official_url is not null and trashed_at is null
union all
select archive_url, 'SESSION', title, '/sessions/' || slug from session
where archive_url is not null and trashed_at is null
union all
select r.url, 'RECORDING', s.title, '/sessions/' || s.slug
from recording r join session s on s.id = r.session_id where r.url is not null and s.trashed_at is null
union all
select m.url, 'MATERIAL', m.title, coalesce('/sessions/' || s.slug, '/programs/' || p.slug)
from material m left join session s on s.id = m.session_id left join program p on p.id = m.program_id
where m.url is not null and s.trashed_at is null
union all
select official_url, 'PROGRAM', name, '/programs/' || slug from program where official_url is not null
union all
select website, 'CHAPTER', name, null from chapter where website is not null
union all
select url, 'RESOURCE', title, null from resource where url is not null
union all
select official_url, 'EVENT', name, null from event where official_url is not null;
