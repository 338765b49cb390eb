-- The same file may be the recording of several sessions: what was watched of one counts for all.
create index recording_checksum on recording (checksum);
