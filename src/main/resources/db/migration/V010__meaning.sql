-- What texts mean, as vectors. Computing one takes about as long as fifty look-ups, and most texts outlive many rebuilds.

create table text_vector (
    -- SHA-256 of the model's name and the text.
    text_hash bytea primary key check (octet_length(text_hash) = 32),
    -- 32-bit floats, big-endian; empty where the model could make nothing of the text.
    vector    bytea not null
);

-- Sessions that are found by words already, but not yet wholly by meaning.
create table vector_queue (
    -- No foreign key, as in index_queue.
    session_id bigint      primary key,
    -- A server that works on a row moves this into the future; should that server die, others take over then.
    process_after timestamptz not null,
    enqueued_at   timestamptz not null
);
