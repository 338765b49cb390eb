-- Of this account from this address, of this account, from this address, of this account from this device: how many
-- failures, and when the last.
select count(*) filter (where subject = ?1 and address = ?2),
       max(at) filter (where subject = ?1 and address = ?2),
       count(*) filter (where subject = ?1),
       max(at) filter (where subject = ?1),
       count(*) filter (where address = ?2),
       max(at) filter (where address = ?2),
       count(*) filter (where subject = ?1 and device = ?4),
       max(at) filter (where subject = ?1 and device = ?4)
from attempt
where kind = 'SIGN_IN'
  and at > ?3
  and (subject = ?1 or address = ?2)
