-- Every address of another site to which readers are sent, and where it stands; page is where readers meet it, if that
-- is a page of its own.
create view outgoing_link as
select official_url as url, 'SESSION' as kind, title, '/sessions/' || slug as page
from session where official_url is not null
union all
select archive_url, 'SESSION', title, '/sessions/' || slug from session where archive_url is not null
union all
select r.url, 'RECORDING', s.title, '/sessions/' || s.slug
from recording r join session s on s.id = r.session_id where r.url is not null
union all
select m.url, 'MATERIAL', m.title, coalesce('/sessions/' || s.slug, '/programs/' || p.slug)
from material m left join session s on s.id = m.session_id left join program p on p.id = m.program_id
where m.url is not null
union all
select official_url, 'PROGRAM', name, '/programs/' || slug from program where official_url is not null
union all
select website, 'CHAPTER', name, null from chapter where website is not null
union all
select url, 'RESOURCE', title, null from resource where url is not null
union all
select official_url, 'EVENT', name, null from event where official_url is not null;

-- What came of asking for such an address; see org.chapterhouse.link.
create table checked_link (
    url         varchar(1000) primary key,
    -- Since when it waits to be asked; null while nobody wants that.
    wanted_at   timestamptz,
    checked_at  timestamptz,
    outcome     varchar(12) check (outcome in ('ANSWERED', 'MISSING', 'FAILED', 'CLOSED', 'UNREACHABLE', 'PRIVATE')),
    -- Of HTTP; null where there was no answer.
    status      integer,
    -- The last time it was there.
    answered_at timestamptz,
    check ((checked_at is null) = (outcome is null))
);
create index checked_link_wanted on checked_link (wanted_at) where wanted_at is not null;
