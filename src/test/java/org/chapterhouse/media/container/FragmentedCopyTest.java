package org.chapterhouse.media.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.chapterhouse.media.container.MadeMp4.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy has the samples of its film, each with its bytes, its times and whether it is a key frame. */
class FragmentedCopyTest {

    private static final int PICTURES = 700;

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void open() {
        copying = new Copying(folder);
    }

    /** A second each, of different lengths, every other shown after the next one, as B-frames are. */
    private static MadeTrack pictures() {
        return MadeTrack.of(
                1, "vide", "vp09", 1_000, PICTURES, i -> 900 + i % 3 * 100, i -> i % 2 == 0 ? 1_000 : 3_000, 4);
    }

    private static MadeTrack sound() {
        return MadeTrack.sound(2, 44_100, 1_300, 23_000);
    }

    @ParameterizedTest
    @EnumSource
    void everySampleIsTheSameInEveryForm(Form form) throws IOException {
        MadeTrack pictures = pictures();
        MadeTrack sound = sound();
        ReadCopy copy = new ReadCopy(copying.ofLong(MadeMp4.of(form, pictures, sound)));
        assertThat(copy.samples(1)).isEqualTo(pictures.samples());
        assertThat(copy.samples(2)).isEqualTo(sound.samples());
        assertThat(copy.types().subList(0, 6)).containsExactly("ftyp", "moov", "sidx", "sidx", "moof", "mdat");
        ReadCopy heard = new ReadCopy(copying.ofSound(MadeMp4.of(form, pictures, sound)));
        assertThat(heard.samples(2)).isEqualTo(sound.samples());
        assertThat(heard.samples(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFilmWithoutPicturesIsCopiedAsWell(Form form) throws IOException {
        MadeTrack sound = MadeTrack.sound(7, 48_000, 1_500, 20_480);
        ReadCopy copy = new ReadCopy(copying.ofLong(MadeMp4.of(form, sound)));
        assertThat(copy.samples(7)).isEqualTo(sound.samples());
        assertThat(copy.stretches(7)).hasSizeBetween(70, 81);
    }

    @ParameterizedTest
    @EnumSource
    void aFilmWithoutSoundIsCopiedAsWell(Form form) throws IOException {
        MadeTrack pictures = pictures();
        assertThat(new ReadCopy(copying.ofLong(MadeMp4.of(form, pictures))).samples(1))
                .isEqualTo(pictures.samples());
    }

    @Test
    void picturesThatAreShownBeforeTheyAreDecodedStaySo() throws IOException {
        MadeTrack pictures =
                MadeTrack.of(1, "vide", "vp09", 1_000, PICTURES, i -> 1_000, i -> i % 2 == 0 ? -200 : 200, 2);
        MadeTrack shown = pictures.edited(700_000, 0);
        assertThat(new ReadCopy(copying.ofLong(MadeMp4.of(Form.INDEX_LAST, shown))).samples(1))
                .isEqualTo(pictures.samples());
    }

    @Test
    void editsAreKept() throws IOException {
        MadeTrack pictures = pictures().edited(705_000, 1_000);
        MadeTrack sound = sound().edited(2_500, -1, 670_000, 1_024);
        ReadCopy copy = new ReadCopy(copying.ofLong(MadeMp4.of(Form.INDEX_FIRST, pictures, sound)));
        ByteBuffer edit = copy.head("trak/edts/elst");
        assertThat(edit.getInt(4)).isEqualTo(1);
        assertThat(edit.getLong(8)).isEqualTo(705_000);
        assertThat(edit.getLong(16)).isEqualTo(1_000);
        assertThat(copy.samples(1)).isEqualTo(pictures.samples());
        assertThat(copy.stretches(1).get(0).begin()).as("of the picture").isZero();
        assertThat(copy.stretches(2).get(0).begin())
                .as("of the sound")
                .isEqualTo(Math.max(0, 2_500 * 44_100 / 1_000 - 1_024));
        ReadCopy heard = new ReadCopy(copying.ofSound(MadeMp4.of(Form.INDEX_FIRST, pictures, sound)));
        ByteBuffer delayed = heard.head("trak/edts/elst");
        assertThat(delayed.getInt(4)).isEqualTo(2);
        assertThat(delayed.getLong(8)).isEqualTo(2_500);
        assertThat(delayed.getLong(16)).isEqualTo(-1);
        assertThat(delayed.getLong(36)).isEqualTo(1_024);
    }

    @Test
    void whatIsCutOffTheEndIsLeftOut() throws IOException {
        MadeTrack pictures = MadeTrack.picture(PICTURES, 1_000, 4).edited(650_500, 0);
        assertThat(new ReadCopy(copying.ofLong(MadeMp4.of(Form.INDEX_FIRST, pictures))).samples(1))
                .isEqualTo(pictures.samples().subList(0, 651));
        assertThat(new ReadCopy(copying.ofLong(MadeMp4.of(Form.FRAGMENTS, pictures))).samples(1))
                .as("the edit of a file in fragments is about what came before them")
                .isEqualTo(pictures.samples());
    }

    @Test
    void ofSeveralTracksTheOneThatIsPlayedIsKept() throws IOException {
        MadeTrack pictures = pictures();
        MadeTrack first = sound();
        MadeTrack second = MadeTrack.sound(3, 48_000, 1_300, 24_000);
        assertThat(kept(pictures, first, second)).containsOnlyKeys(1, 2);
        assertThat(kept(pictures, first.off(), second)).containsOnlyKeys(1, 3);
        assertThat(kept(pictures, first.off(), second.off())).containsOnlyKeys(1, 2);
        assertThat(kept(pictures, first.coded("ac-3"), second)).containsOnlyKeys(1, 3);
        assertThat(kept(pictures, first.coded("ac-3"), second.off())).containsOnlyKeys(1, 3);
        assertThat(kept(pictures.coded("hvc1"), first)).as("Safari plays it").containsOnlyKeys(1, 2);
    }

    private java.util.Map<Integer, Integer> kept(MadeTrack... tracks) throws IOException {
        return new ReadCopy(copying.ofLong(MadeMp4.of(Form.INDEX_LAST, tracks))).counts();
    }

    @Test
    void theHeadSaysWhatTheOriginalSays() throws IOException {
        byte[] film = MadeMp4.of(Form.INDEX_LAST, pictures(), sound());
        ReadCopy copy = new ReadCopy(copying.ofLong(film));
        assertThat(copy.head("mvhd").getInt(16)).as("length").isEqualTo(699_900);
        assertThat(copy.head("mvex/mehd").getLong(4)).isEqualTo(699_900);
        assertThat(copy.head("trak/mdia/minf/stbl/stsz")).isEqualTo(ByteBuffer.allocate(12));
        assertThat(copy.head("trak/mdia/minf/stbl/stsd").remaining()).isEqualTo(8 + 36);
        ReadCopy live = new ReadCopy(copying.ofLong(MadeMp4.of(Form.FRAGMENTS, pictures(), sound())));
        assertThat(live.head("mvex/mehd").getLong(4))
                .as("which the original does not say")
                .isPositive();
    }

    @Test
    void quicktimeIsNamed() throws IOException {
        byte[] film = MadeMp4.of(Form.INDEX_LAST, pictures(), sound());
        assertThat(type(copying.ofLong(film))).doesNotContain("qt  ");
        System.arraycopy("qt  ".getBytes(StandardCharsets.US_ASCII), 0, film, 8, 4);
        assertThat(type(copying.ofLong(film))).endsWith("qt  ");
    }

    private static String type(byte[] copy) {
        return new String(copy, 8, ByteBuffer.wrap(copy).getInt() - 8, StandardCharsets.US_ASCII);
    }
}
