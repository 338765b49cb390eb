-- How many attempts failed and when the last, for each scope with any: of this account from this address, of this
-- account, from this address, of this account from this device.
select judged.scope, count(*) as failed, max(at) as last
from attempt
         cross join lateral (values ('ACCOUNT_HERE', subject = ?1 and address = ?2),
                                    ('ACCOUNT', subject = ?1),
                                    ('NETWORK', address = ?2),
                                    ('ACCOUNT_ON_DEVICE', subject = ?1 and device = ?4)) as judged (scope, applies)
where kind = 'SIGN_IN'
  and at > ?3
  and (subject = ?1 or address = ?2)
  and judged.applies
group by judged.scope
