-- Batches are only ever looked for by learner; each entry in this index made every report dearer.
drop index watch_batch_received;
