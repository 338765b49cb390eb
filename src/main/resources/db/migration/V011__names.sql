-- Other names of what an abbreviation stands for, former and later ones, an entry a line; search takes them as the same.
alter table glossary_entry add column same_as text not null default '';
