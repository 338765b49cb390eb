-- Sections are read and written with their recording only: a section a line, its start in milliseconds before its title.
alter table recording add sections text not null default '';

update recording r
set sections = s.lines
from (select recording_id, string_agg(start_ms || ' ' || regexp_replace(title, '\s+', ' ', 'g'), E'\n' order by position) as lines
      from recording_section group by recording_id) s
where s.recording_id = r.id;

drop table recording_section;

-- An appearance of its own, so that it can be read together with its presenter.
alter table appearance drop constraint appearance_pkey;
alter table appearance add id bigint generated always as identity primary key;
create index appearance_session on appearance (session_id, position);
