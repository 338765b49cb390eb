package org.chapterhouse.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.chapterhouse.search.document.MeantTexts;
import org.chapterhouse.search.meaning.KeptVector;

/**
 * Vectors for generated text, put where the application keeps those it has computed: computing half a million would take
 * hours. Each lies between two of the archive's own and a little aside, so that they crowd together as real ones do.
 */
final class GeneratedVectors {

    private static final double ASIDE = 0.02;

    private final List<float[]> real = new ArrayList<>();
    private final CopiedTable table = new CopiedTable("text_vector", "text_hash, vector");

    /** @param database with the vectors of the archive; without any, none are generated either */
    GeneratedVectors(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select vector from text_vector where length(vector) > 0 order by text_hash")) {
            while (rows.next()) {
                real.add(floats(rows.getBytes(1)));
            }
        }
    }

    void add(String title, String summary, String captions, Random dice) {
        if (!real.isEmpty()) {
            MeantTexts.of(title, summary, captions).stream()
                    .distinct()
                    .forEach(text -> table.row(
                            "\\x" + KeptVector.hash(text),
                            "\\x" + HexFormat.of().formatHex(KeptVector.bytes(vector(dice)))));
        }
    }

    void send(Connection database) throws SQLException {
        table.send(database);
    }

    private static float[] floats(byte[] kept) {
        float[] vector = new float[kept.length / Float.BYTES];
        ByteBuffer.wrap(kept).asFloatBuffer().get(vector);
        return vector;
    }

    private float[] vector(Random dice) {
        float[] one = real.get(dice.nextInt(real.size()));
        float[] other = real.get(dice.nextInt(real.size()));
        float[] between = new float[one.length];
        double square = 0;
        for (int i = 0; i < between.length; i++) {
            between[i] = (float) ((one[i] + other[i]) / 2 + dice.nextGaussian() * ASIDE);
            square += between[i] * between[i];
        }
        for (int i = 0; i < between.length; i++) {
            between[i] /= (float) Math.sqrt(square);
        }
        return between;
    }
}
