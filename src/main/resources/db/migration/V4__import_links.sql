-- Recordings and materials of an import that are only links to other sites.
alter table import_run add links integer not null default 0;
