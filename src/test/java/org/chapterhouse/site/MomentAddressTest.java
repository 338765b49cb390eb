package org.chapterhouse.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.find.Moment;
import org.chapterhouse.search.words.MarkedText;
import org.junit.jupiter.api.Test;

class MomentAddressTest {

    @Test
    void speechPlaysALittleBeforeItsWords() {
        assertThat(address(MomentKind.TRANSCRIPT, 24.04, null, null))
                .isEqualTo("/sessions/base?q=e-books+%26+more&t=22.04");
    }

    @Test
    void aSlideOpensWhenItComesUp() {
        assertThat(address(MomentKind.SLIDE, 24.0, 3, MediaType.PDF))
                .isEqualTo("/sessions/base?q=e-books+%26+more&t=24.0");
    }

    @Test
    void theAddressNamesTheVerySecondOfTheMoment() {
        for (double start : new double[] {0.1, 1.999, 9722.1, 9722.123}) {
            Moment moment = new Moment(
                    MomentKind.TRANSCRIPT, start, null, null, MarkedText.plain("so"), null, null, null, false);
            assertThat(MomentAddress.of("base", moment, "", null))
                    .isEqualTo("/sessions/base?t=" + moment.jumpSeconds());
        }
        assertThat(address(MomentKind.TRANSCRIPT, 9722.1, null, null)).endsWith("&t=9720.1");
    }

    @Test
    void whatHasNoTimeOpensAtItsPage() {
        assertThat(address(MomentKind.SLIDE, null, 3, MediaType.PDF))
                .isEqualTo("/media/materials/7?q=e-books+%26+more#page=3");
        assertThat(address(MomentKind.HANDOUT, null, 2, MediaType.DOCX))
                .isEqualTo("/materials/7?q=e-books+%26+more&page=2#page-2");
    }

    @Test
    void whatStandsInOtherCaptionsOpensInTheirLanguage() {
        Moment moment = new Moment(
                MomentKind.TRANSCRIPT, 8.0, "es", null, MarkedText.plain("El presupuesto"), null, null, null, false);
        assertThat(MomentAddress.of("base", moment, "presupuesto", null))
                .isEqualTo("/sessions/base?q=presupuesto&lang=es&t=6.0");
    }

    private static String address(MomentKind kind, Double start, Integer page, MediaType type) {
        Moment moment = new Moment(
                kind,
                start,
                null,
                page,
                MarkedText.plain("some text"),
                null,
                page == null ? null : 7L,
                page == null ? null : "Worksheet",
                false);
        return MomentAddress.of("base", moment, "e-books & more", type == null ? null : type.mime());
    }
}
