package org.chapterhouse.search.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The vectors of texts in the database. */
@ApplicationScoped
@Transactional
class VectorStore {

    private static final String FIND = """
            select encode(text_hash, 'hex') as hash, vector from text_vector
            where text_hash in (select decode(wanted, 'hex') from unnest(string_to_array(?1, ',')) wanted)""";

    private static final String KEEP = """
            insert into text_vector (text_hash, vector)
            select decode(hash, 'hex'), decode(coalesce(vector, ''), 'hex')
            from unnest(string_to_array(?1, ','), string_to_array(?2, ',')) as made (hash, vector)
            on conflict do nothing""";

    @PersistenceContext
    private EntityManager entities;

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record Kept(String hash, byte[] vector) {}

    /** Text → vector for those that are kept; an empty vector where none can be made of the text. */
    Map<String, float[]> find(Collection<String> texts) {
        Map<String, String> byHash = new HashMap<>();
        texts.forEach(text -> byHash.put(hash(text), text));
        @SuppressWarnings("unchecked")
        Stream<Kept> kept = entities.createNativeQuery(FIND, "KeptVector")
                .setParameter(1, String.join(",", byHash.keySet()))
                .getResultStream();
        return kept.collect(Collectors.toMap(row -> byHash.get(row.hash()), row -> floats(row.vector())));
    }

    /** Two servers may keep the same at the same time: in one order, so that neither waits for the other in a circle. */
    void keep(Map<String, float[]> vectors) {
        SortedMap<String, String> byHash = new TreeMap<>();
        vectors.forEach((text, vector) -> byHash.put(hash(text), HexFormat.of().formatHex(bytes(vector))));
        entities.createNativeQuery(KEEP)
                .setParameter(1, String.join(",", byHash.keySet()))
                .setParameter(2, String.join(",", byHash.values()))
                .executeUpdate();
    }

    /** Under what a text's vector is kept, in hexadecimal digits. */
    static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(SentenceModel.NAME.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** How a vector is kept. */
    static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
