-- Who completed what, decided once and kept; courses as lists of items.

-- By the rule of that time, and by which file.
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

insert into course_item (course_id, position, kind, session_id)
select course_id, position, 'SESSION', session_id from course_part;
drop table course_part;

-- What was completed so far, a recording each: by watching it, an earlier file of it, or the same file elsewhere.
insert into session_completion (account_id, session_id, completed_at, rule_version, by_reading, medium)
select distinct on (w.account_id, r.session_id)
       w.account_id, r.session_id, w.completed_at, w.rule_version, w.completed_by_reading, w.medium
from watch_record w
join recording r on r.id = w.recording_id or 'sha256:' || r.checksum = w.medium
where w.completed_at is not null
  and not exists (select from recording e where e.session_id = r.session_id and e.position < r.position)
order by w.account_id, r.session_id, w.completed_at;

insert into course_completion (account_id, course_id, completed_at, rule_version)
select c.account_id, i.course_id, max(c.completed_at), max(c.rule_version)
from course_item i
join session s on s.id = i.session_id and s.visibility <> 'DRAFT'
join session_completion c on c.session_id = i.session_id
group by c.account_id, i.course_id
having count(*) = (select count(*) from course_item o join session p on p.id = o.session_id
                   where o.course_id = i.course_id and p.visibility <> 'DRAFT');

alter table watch_record drop column completed_at, drop column rule_version, drop column completed_by_reading;

-- A learner's few records need no order of their own. Without it a report changes no column that is indexed, so that
-- PostgreSQL keeps the new version beside the old one and touches no index. Looking for everybody who watched a medium
-- needs one.
drop index watch_record_recent;
alter table watch_record set (fillfactor = 80);
create index watch_record_medium on watch_record (medium);
