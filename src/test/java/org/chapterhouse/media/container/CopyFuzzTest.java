package org.chapterhouse.media.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.chapterhouse.fuzz.Damage;
import org.chapterhouse.media.container.MadeMp4.Form;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the film: a copy that is not much larger than it, none, or a refusal. */
class CopyFuzzTest {

    /** A sample of one byte gets a fragment of its own where each lasts for long. */
    private static final int MOST_GROWTH = 400;

    private static final int HEADS = 4096;
    private static final byte[][] FILMS = Arrays.stream(Form.values())
            .map(form -> MadeMp4.of(
                    form,
                    MadeTrack.of(1, "vide", "vp09", 1_000, 40, i -> 16_000 + i % 3, i -> i % 2 * 16_000, 4)
                            .edited(640_000, 0),
                    MadeTrack.sound(2, 44_100, 40, 705_600).edited(200, -1, 640_000, 1_024)))
            .toArray(byte[][]::new);

    private static Path folder;
    private static Copying copying;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("copy-fuzz");
        copying = new Copying(folder);
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("film"));
        Files.deleteIfExists(folder.resolve("copy"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<byte[]> random() {
        return Damage.random(300);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Damage.of(FILMS);
    }

    @Example
    void theFilmsThatAreDamagedAreCopied() throws IOException {
        for (byte[] film : FILMS) {
            assertThat(copying.ofLong(film)).isNotEmpty();
        }
    }

    @Property(tries = 150)
    void randomBytesAreCopiedOrRefused(@ForAll("random") byte[] film) throws IOException {
        copied(film);
    }

    @Property(tries = 1_500)
    void aDamagedFilmIsCopiedOrRefused(@ForAll("damaged") byte[] film) throws IOException {
        copied(film);
    }

    private static void copied(byte[] film) throws IOException {
        try {
            bounded(film, copying.ofLong(film));
            bounded(film, copying.ofSound(film));
        } catch (RefusedMp4 | EOFException refused) {
            assertThat(refused).hasMessageMatching(".+\\.");
        }
    }

    private static void bounded(byte[] film, byte[] copy) {
        assertThat((long) copy.length).isLessThanOrEqualTo((long) MOST_GROWTH * film.length + HEADS);
    }
}
