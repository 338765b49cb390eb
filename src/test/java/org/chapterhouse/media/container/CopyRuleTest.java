package org.chapterhouse.media.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.chapterhouse.media.container.MadeMp4.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is copied, and what is played as it is. */
class CopyRuleTest {

    private static final MadeTrack LONG = MadeTrack.picture(601, 1_000, 5);

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void open() {
        copying = new Copying(folder);
    }

    @Test
    void tenMinutesAreLong() throws IOException {
        for (Form form : Form.values()) {
            assertThat(copying.ofLong(MadeMp4.of(form, LONG))).isNotEmpty();
            assertThat(copying.ofLong(MadeMp4.of(form, LONG.part(0, 599)))).isEmpty();
        }
    }

    @Test
    void aLargeIndexIsCopiedHoweverShortTheFilm() throws IOException {
        MadeTrack many = MadeTrack.of(1, "vide", "vp09", 10_000, 30_000, i -> 40 + i % 2, i -> i % 2, 50);
        assertThat(copying.ofLong(MadeMp4.of(Form.INDEX_FIRST, many))).isNotEmpty();
        assertThat(copying.ofLong(MadeMp4.of(Form.INDEX_FIRST, many.part(0, 5_000))))
                .isEmpty();
    }

    @Test
    void whatHasFragmentsAndAnIndexIsLeftAsItIs() throws IOException {
        byte[] copy = copying.ofLong(MadeMp4.of(Form.INDEX_LAST, LONG, MadeTrack.sound(2, 48_000, 600, 48_000)));
        assertThat(copying.ofLong(copy)).isEmpty();
        int index = new String(copy, StandardCharsets.ISO_8859_1).indexOf("sidx");
        ByteBuffer.wrap(copy).putInt(index + 36, 0);
        assertThat(copying.ofLong(copy))
                .as("its index names less than there is")
                .isNotEmpty();
    }

    @Test
    void tracksOfSeveralPiecesArePlayedAsTheyAre() {
        refused("several pieces", LONG.edited(100_000, 0, 100_000, 200_000));
        refused("several pieces", LONG.edited(100_000, 0, 5_000, -1));
        refused("not shown", LONG.edited(500_000, 20_000));
    }

    @Test
    void whatIsEncryptedOrElsewhereIsPlayedAsItIs() {
        refused("encrypted", LONG.coded("encv"));
        byte[] film = MadeMp4.of(Form.INDEX_LAST, LONG);
        int place = new String(film, StandardCharsets.ISO_8859_1).indexOf("url ");
        film[place + 7] = 0;
        assertThatThrownBy(() -> copying.ofLong(film))
                .isInstanceOf(RefusedMp4.class)
                .hasMessageContaining("another file");
    }

    private void refused(String why, MadeTrack track) {
        assertThatThrownBy(() -> copying.ofLong(MadeMp4.of(Form.INDEX_LAST, track)))
                .isInstanceOf(RefusedMp4.class)
                .hasMessageContaining(why);
    }

    @Test
    void withoutKeyFramesACopyWouldBeNoBetter() {
        refused(
                "too far apart",
                MadeTrack.of(1, "vide", "vp09", 1_000, 100_000, i -> 10 + i % 2, i -> i % 2, Integer.MAX_VALUE));
    }

    @Test
    void whatLiesBeyondTheEndIsRefused() {
        byte[] film = MadeMp4.of(Form.INDEX_FIRST, LONG);
        byte[] cut = java.util.Arrays.copyOf(film, film.length - 1);
        assertThatThrownBy(() -> copying.ofLong(cut))
                .isInstanceOf(RefusedMp4.class)
                .hasMessageContaining("outside");
    }

    @Test
    void samplesThatShareTheirBytesAreRefused() {
        byte[] film = MadeMp4.of(Form.INDEX_FIRST, LONG);
        int sizes = new String(film, StandardCharsets.ISO_8859_1).indexOf("stsz");
        ByteBuffer.wrap(film).putInt(sizes + 8, 5_000);
        int offsets = new String(film, StandardCharsets.ISO_8859_1).indexOf("stco");
        for (int i = 0; i < 201; i++) {
            ByteBuffer.wrap(film).putInt(offsets + 12 + i * 4, 0);
        }
        assertThatThrownBy(() -> copying.ofLong(film)).isInstanceOf(RefusedMp4.class);
    }
}
