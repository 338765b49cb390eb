-- Which version of its document waits for vectors, so that they are added to that one. What waits already is indexed anew.

insert into index_queue as queue (session_id, revision, process_after, enqueued_at)
select session_id, nextval('index_revision'), now(), enqueued_at from vector_queue
on conflict (session_id) do nothing;

delete from vector_queue;

alter table vector_queue add column revision bigint not null;
