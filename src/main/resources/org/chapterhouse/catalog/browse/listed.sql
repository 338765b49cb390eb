-- What lists show of these sessions, in no order.
select s.id,
       s.slug,
       s.title,
       s.held_on,
       s.summary,
       s.cover_word,
       s.duration_minutes,
       s.visibility,
       p.slug       as program,
       p.name       as program_name,
       t.slug       as topic,
       t.name       as topic_name,
       h.recording,
       h.transcript,
       h.slides,
       r.id         as recording_id,
       r.duration_ms,
       r.sample
from session s
         join session_holdings h on h.session_id = s.id
         left join session_program sp on sp.session_id = s.id and sp.position = 0
         left join program p on p.id = sp.program_id
         left join session_topic st on st.session_id = s.id and st.position = 0
         left join topic t on t.id = st.topic_id
         left join lateral (select id, duration_ms, sample from recording
                            where session_id = s.id order by position limit 1) r on true
where s.id = any (cast(string_to_array(?, ',') as bigint[]))
