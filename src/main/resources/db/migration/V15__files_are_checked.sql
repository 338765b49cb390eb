-- When a file was last read whole and compared with its checksum; see org.chapterhouse.media.fixity.
create table checked_file (
    checksum   char(64)    primary key,
    -- When it is read again; null where that happens only when somebody asks for it.
    due_at     timestamptz,
    checked_at timestamptz,
    outcome    varchar(10) check (outcome in ('SOUND', 'DAMAGED', 'MISSING', 'UNREADABLE')),
    -- Since when every check had this outcome.
    since      timestamptz,
    check ((checked_at is null) = (outcome is null)),
    check ((checked_at is null) = (since is null))
);
create index checked_file_due_at on checked_file (due_at);
create index material_checksum on material (checksum);

-- What a file is for, as an editor finds it.
create view file_owner as
select r.checksum, r.bytes, 'RECORDING' as kind, s.title, '/desk/sessions/' || s.slug as page
from recording r join session s on s.id = r.session_id where r.checksum is not null
union all
select m.checksum, m.bytes, 'MATERIAL', m.title || ' (' || coalesce(s.title, p.name) || ')', '/desk/catalog/materials/' || m.id
from material m left join session s on s.id = m.session_id left join program p on p.id = m.program_id
where m.checksum is not null;
