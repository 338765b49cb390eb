-- Why an account may not be used, for administrators; null also where nobody said.
alter table account
    add disabled_reason varchar(200) check (disabled_reason <> ''),
    add check (disabled or disabled_reason is null);
