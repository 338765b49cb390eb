-- One row a session the viewer may see, with everything that browsing filters and counts by. Slugs hold no commas.
select s.id,
       s.title,
       s.held_on,
       (select string_agg(p.slug, ',' order by sp.position) from session_program sp join program p on p.id = sp.program_id
         where sp.session_id = s.id) as programs,
       (select string_agg(t.slug, ',' order by st.position) from session_topic st join topic t on t.id = st.topic_id
         where st.session_id = s.id) as topics,
       (select string_agg(p.slug, ',') from appearance a join presenter p on p.id = a.presenter_id
         where a.session_id = s.id)  as presenters,
       h.recording,
       h.transcript,
       h.slides
from session s
         join session_holdings h on h.session_id = s.id
where s.visibility = any (string_to_array(?, ','))
