-- Whether the latest sessions of a program stand on the home page.
alter table program add on_home boolean not null default false;
