-- What a token may be used for. Those made before this could do everything and went on forever.
alter table personal_token
    add column scopes varchar(60) not null default 'READ,LEARN' check (scopes <> ''),
    -- Given by the operator's settings: neither expires nor goes with a password.
    add column given boolean not null default false;
update personal_token set scopes = 'READ,LEARN,EDIT,ADMIN';
update personal_token set expires_at = greatest(now(), created_at) + interval '90 days' where expires_at is null;
