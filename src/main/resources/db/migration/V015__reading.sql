-- Reading a transcript earns the same credit as watching, and is marked as read.

-- What counts is in "watched" whichever way it was earned; "read" names those seconds of it that were only read.
alter table watch_record
    add read int4multirange not null default '{}',
    add completed_by_reading boolean not null default false;
alter table removed_record add read int4multirange not null default '{}';

alter table watch_batch add by_reading boolean not null default false;
alter table removed_batch add by_reading boolean not null default false;
