-- One row a session the viewer may see, with everything that browsing filters and counts by. Slugs hold no commas.
-- Grouped first: a sub-select for each session takes several times as long where there are thousands.
with filed as (
    select sp.session_id, string_agg(p.slug, ',' order by sp.position) as slugs
    from session_program sp join program p on p.id = sp.program_id group by sp.session_id),
about as (
    select st.session_id, string_agg(t.slug, ',' order by st.position) as slugs
    from session_topic st join topic t on t.id = st.topic_id group by st.session_id),
presented as (
    select a.session_id, string_agg(p.slug, ',') as slugs
    from appearance a join presenter p on p.id = a.presenter_id group by a.session_id)
select s.id,
       s.title,
       s.held_on,
       filed.slugs     as programs,
       about.slugs     as topics,
       presented.slugs as presenters,
       h.recording,
       h.transcript,
       h.slides
from session s
         join session_holdings h on h.session_id = s.id
         left join filed on filed.session_id = s.id
         left join about on about.session_id = s.id
         left join presented on presented.session_id = s.id
where s.visibility = any (string_to_array(?, ','))
