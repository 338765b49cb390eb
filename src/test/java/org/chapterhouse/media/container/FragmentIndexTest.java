package org.chapterhouse.media.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.media.container.MadeMp4.Form;
import org.chapterhouse.media.container.MadeTrack.Sample;
import org.chapterhouse.media.container.ReadCopy.Stretch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where players look for the place to begin. */
class FragmentIndexTest {

    private static final int KEY_FIRST = 0x9000_0000;

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void open() {
        copying = new Copying(folder);
    }

    private ReadCopy copy(MadeTrack... tracks) throws IOException {
        return new ReadCopy(copying.ofLong(MadeMp4.of(Form.INDEX_LAST, tracks)));
    }

    @Test
    void eachStretchBeginsWithAKeyFrameAndAFragment() throws IOException {
        MadeTrack pictures = MadeTrack.picture(1_400, 500, 4).edited(700_000, 0);
        ReadCopy copy = copy(pictures, MadeTrack.sound(2, 48_000, 1_400, 24_000));
        List<Stretch> stretches = copy.stretches(1);
        assertThat(stretches).hasSize(175).allMatch(stretch -> stretch.access() == KEY_FIRST);
        assertThat(copy.fragments()).contains((int) stretches.get(0).offset()).hasSize(175);
        for (int i = 0; i < stretches.size(); i++) {
            assertThat(stretches.get(i).offset())
                    .isEqualTo(copy.fragments().get(i).longValue());
            assertThat(stretches.get(i).begin()).isEqualTo(i * 4_000L);
            assertThat(stretches.get(i).units()).isEqualTo(4_000);
        }
    }

    @Test
    void theTimesOfTheSoundAreItsOwn() throws IOException {
        MadeTrack sound = MadeTrack.sound(2, 44_100, 4_000, 8_192).edited(700_000, 1_024);
        ReadCopy copy = copy(MadeTrack.picture(1_400, 500, 4), sound);
        List<Stretch> stretches = copy.stretches(2);
        Stretch last = stretches.get(stretches.size() - 1);
        long end = copy.samples(2).size() * 8_192L - 1_024;
        assertThat(last.begin() + last.units()).isEqualTo(end);
        for (int i = 1; i < stretches.size(); i++) {
            double pictures = copy.stretches(1).get(i).begin() / 1_000.0;
            double heard = stretches.get(i).begin() / 44_100.0;
            assertThat(heard)
                    .as("is heard when the picture begins")
                    .isBetween(pictures - (8_192 + 1_024) / 44_100.0, pictures - 1_024 / 44_100.0);
        }
    }

    /** Chromium would overlook a fragment that the index does not name, and begin at any that it names. */
    @Test
    void whereKeyFramesAreRareFragmentsAreLong() throws IOException {
        ReadCopy copy = copy(MadeTrack.picture(1_400, 500, 200), MadeTrack.sound(2, 48_000, 1_400, 24_000));
        assertThat(copy.stretches(1)).hasSize(7);
        assertThat(copy.fragments()).hasSize(7);
    }

    @Test
    void pictureAndSoundOfTheSameTimeLieTogether() throws IOException {
        byte[] copy = copying.ofLong(MadeMp4.of(
                Form.INDEX_LAST, MadeTrack.picture(1_400, 500, 200), MadeTrack.sound(2, 48_000, 1_400, 24_000)));
        String content = new String(copy, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 1_400; i++) {
            int picture = content.indexOf("vide1-" + "x".repeat(i % 7) + i);
            int sound = content.indexOf("soun2-" + "x".repeat(i % 7) + i);
            assertThat(Math.abs(picture - sound)).isLessThan(120);
        }
    }

    @Test
    void aKeyFrameThatIsDecodedEarlyHasItsSoundWithIt() throws IOException {
        MadeTrack pictures = MadeTrack.of(1, "vide", "vp09", 1_000, 1_400, i -> 500, i -> i % 4 == 0 ? 1_000 : 1_500, 4)
                .edited(700_000, 1_000);
        ReadCopy copy = copy(pictures, MadeTrack.sound(2, 48_000, 7_000, 4_800));
        for (int i = 1; i < 170; i++) {
            double decoded = copy.stretches(1).get(i).begin() / 1_000.0 - 1;
            assertThat(copy.stretches(2).get(i).begin() / 48_000.0).isBetween(decoded - 0.2, decoded);
        }
    }

    @Test
    void whereAPictureStandsForLongTheSoundGoesOn() throws IOException {
        ReadCopy copy = copy(MadeTrack.picture(3, 400_000, 1), MadeTrack.sound(2, 48_000, 1_200, 48_000));
        assertThat(copy.samples(1)).hasSize(3);
        assertThat(copy.samples(2)).hasSize(1_200).extracting(Sample::time).isSorted();
        assertThat(copy.stretches(1)).hasSize(3);
        assertThat(copy.stretches(2)).hasSize(3);
    }

    @Test
    void soundThatEndsEarlyOrLateHasItsOwnLength() throws IOException {
        ReadCopy early = copy(MadeTrack.picture(700, 1_000, 4), MadeTrack.sound(2, 48_000, 100, 48_000));
        assertThat(early.stretches(2)).hasSize(175);
        assertThat(early.stretches(2).get(174))
                .extracting(Stretch::begin, Stretch::units)
                .containsExactly(4_800_000L, 0L);
        ReadCopy late = copy(MadeTrack.picture(700, 1_000, 4), MadeTrack.sound(2, 48_000, 800, 48_000));
        Stretch last = late.stretches(2).get(174);
        assertThat(last.begin() + last.units()).isEqualTo(800 * 48_000L);
    }

    @Test
    void howLongAFilmIsTheIndexIsSmall() throws IOException {
        ReadCopy day = copy(MadeTrack.picture(86_400, 1_000, 1), MadeTrack.sound(2, 8_000, 43_200, 16_000));
        assertThat(day.stretches(1)).hasSizeBetween(2_300, 2_400);
        assertThat(day.stretches(1).get(0).offset()).isLessThan(60_000);
    }
}
