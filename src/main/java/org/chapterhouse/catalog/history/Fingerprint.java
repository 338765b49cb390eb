package org.chapterhouse.catalog.history;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Tells whether two values of a field are the same without having both. Nothing said is the same in whatever form. */
final class Fingerprint {

    private static final int LETTERS = 20;

    private Fingerprint() {}

    static String of(Object value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(plain(value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Each part with its length, so that no two values read alike. */
    private static String plain(Object value) {
        StringBuilder parts = new StringBuilder();
        if (value instanceof Collection<?> list) {
            list.forEach(each -> part(parts, plain(each)));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                part(parts, plain(FieldChanges.value(component, record)));
            }
        } else if (value != null) {
            parts.append(value);
        }
        return parts.toString();
    }

    private static void part(StringBuilder parts, String plain) {
        parts.append(plain.length()).append(':').append(plain);
    }
}
