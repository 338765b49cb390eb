-- What a session has not, a row each; see org.chapterhouse.catalog.desk.SessionLack.
create view session_lack as
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
where l.missing;
