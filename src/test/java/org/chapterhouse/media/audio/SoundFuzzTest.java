package org.chapterhouse.media.audio;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.fuzz.Damage;
import org.chapterhouse.media.container.Mp4Box;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the recording: its sound, which is not much larger than it, or an {@link IOException}. */
class SoundFuzzTest {

    private static final int HEADS = 1024;
    /** A WebM cluster of a few bytes gets a head and a place in the index. */
    private static final int MOST_GROWTH = 16;

    private static Path folder;
    private static Path recording;
    private static Path sound;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("sound-fuzz");
        recording = folder.resolve("recording");
        sound = folder.resolve("sound");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(recording);
        Files.deleteIfExists(sound);
        Files.delete(folder);
    }

    @Provide
    Arbitrary<byte[]> random() {
        return Damage.random(300);
    }

    @Provide
    Arbitrary<byte[]> damagedMp4() {
        return Damage.of(Mp4.film());
    }

    @Provide
    Arbitrary<byte[]> damagedWebm() {
        return Damage.of(Webm.film(false), Webm.film(true));
    }

    /** Boxes in boxes: what the copy looks into, in any order and depth, and tables with any numbers. */
    @Provide
    Arbitrary<byte[]> boxes() {
        Arbitrary<int[]> numbers = Arbitraries.of(0, 1, 2, 3, 4, 28, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)
                .array(int[].class)
                .ofMaxSize(9);
        Arbitrary<byte[]> table = Combinators.combine(
                        Arbitraries.of("stco", "co64", "stsz", "stsc", "stsd", "hdlr", "mvex"),
                        numbers,
                        Arbitraries.integers().between(0, 3))
                .as((type, content, cut) -> Mp4Box.of(type, Mp4.numbers(content), new byte[cut]));
        Arbitrary<byte[]> nested = Combinators.combine(
                        Arbitraries.of("moov", "trak", "mdia", "minf", "stbl"),
                        table.list().ofMaxSize(3))
                .as((type, children) -> Mp4Box.of(type, children.toArray(byte[][]::new)));
        return Combinators.combine(
                        Arbitraries.oneOf(table, nested),
                        Arbitraries.of("moov", "trak", "mdia", "minf", "stbl"),
                        Arbitraries.integers().between(0, 60))
                .as(SoundFuzzTest::nested);
    }

    private static byte[] nested(byte[] inner, String type, int depth) {
        byte[] box = inner;
        for (int i = 0; i < depth; i++) {
            box = Mp4Box.of(type, box);
        }
        return box;
    }

    @Example
    void theFilesThatAreDamagedHaveSound() throws IOException {
        assertThat(copiedMp4(Mp4.film())).isTrue();
        assertThat(copiedWebm(Webm.film(false))).isTrue();
        assertThat(copiedWebm(Webm.film(true))).isTrue();
    }

    @Property(tries = 150)
    void randomBytesAreCopiedOrRefused(@ForAll("random") byte[] file) throws IOException {
        copiedMp4(file);
        copiedWebm(file);
    }

    @Property(tries = 500)
    void aDamagedMp4IsCopiedOrRefused(@ForAll("damagedMp4") byte[] file) throws IOException {
        copiedMp4(file);
    }

    @Property(tries = 300)
    void anMp4WithAnyBoxesIsCopiedOrRefused(@ForAll("boxes") byte[] one, @ForAll("boxes") byte[] other)
            throws IOException {
        copiedMp4(Mp4.film(one, other));
        copiedMp4(Mp4.film(Mp4Box.of("stbl", one, other), new byte[0][]));
    }

    @Property(tries = 500)
    void aDamagedWebmIsCopiedOrRefused(@ForAll("damagedWebm") byte[] file) throws IOException {
        copiedWebm(file);
    }

    private static boolean copiedMp4(byte[] file) throws IOException {
        return copied(file, 1, (from, to) -> {
            Optional<Mp4Sound> found = Mp4Sound.in(from);
            if (found.isPresent()) {
                found.get().copyTo(to);
            }
            return found.isPresent();
        });
    }

    private static boolean copiedWebm(byte[] file) throws IOException {
        return copied(file, MOST_GROWTH, (from, to) -> {
            Optional<WebmSound> found = WebmSound.in(from);
            if (found.isPresent()) {
                found.get().copyTo(to);
            }
            return found.isPresent();
        });
    }

    private static boolean copied(byte[] file, int mostGrowth, Copy copy) throws IOException {
        Files.write(recording, file);
        try (FileChannel from = FileChannel.open(recording);
                FileChannel to = FileChannel.open(sound, WRITE, CREATE, TRUNCATE_EXISTING)) {
            boolean copied = copy.run(from, to);
            assertThat(to.size()).isLessThanOrEqualTo((long) mostGrowth * file.length + HEADS);
            return copied;
        } catch (IOException refused) {
            return false;
        }
    }

    private interface Copy {
        boolean run(SeekableByteChannel from, SeekableByteChannel to) throws IOException;
    }
}
