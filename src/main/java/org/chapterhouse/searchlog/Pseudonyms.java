package org.chapterhouse.searchlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Names for people that hold for a calendar month (UTC) and lead back to nobody without that month's key. A key is kept
 * before it is used: were it lost with the transaction of a search, this server would go on with a key of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Pseudonyms {

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int KEPT_BYTES = 16;

    @PersistenceContext
    private EntityManager entities;

    private volatile Map<LocalDate, byte[]> known = Map.of();

    static LocalDate month(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    String of(String person, Instant at) {
        try {
            Mac hash = Mac.getInstance(HASH);
            hash.init(new SecretKeySpec(key(month(at)), HASH));
            return HexFormat.of().formatHex(hash.doFinal(person.getBytes(UTF_8)), 0, KEPT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HASH + ".", e);
        }
    }

    /** Deletes the keys of months that are over. */
    void forget(Instant now) {
        entities.createNativeQuery("delete from query_key where month < cast(?1 as date)")
                .setParameter(1, month(now).toString())
                .executeUpdate();
        known = Map.of();
    }

    private byte[] key(LocalDate month) {
        byte[] key = known.get(month);
        if (key == null) {
            key = shared(month);
            known = Map.of(month, key);
        }
        return key;
    }

    /** All servers use the key that was stored first. */
    private byte[] shared(LocalDate month) {
        byte[] mine = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(mine);
        entities.createNativeQuery("insert into query_key (month, secret) values (cast(?1 as date), decode(?2, 'hex'))"
                        + " on conflict do nothing")
                .setParameter(1, month.toString())
                .setParameter(2, HexFormat.of().formatHex(mine))
                .executeUpdate();
        return HexFormat.of().parseHex((String)
                entities.createNativeQuery("select encode(secret, 'hex') from query_key where month = cast(?1 as date)")
                        .setParameter(1, month.toString())
                        .getSingleResult());
    }
}
