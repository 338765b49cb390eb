package org.chapterhouse.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class FormerTextTest {

    @Test
    void nothingEmptiesAField() {
        assertThat(FormerText.inputs("summary", null, List.of())).containsEntry("summary", List.of(""));
        assertThat(FormerText.inputs("topics", null, List.of())).containsEntry("topics", List.of());
    }

    @Test
    void theNoteOnSourcesIsTheLastLineThatIsNoAddress() {
        assertThat(FormerText.inputs(
                        "provenance", "https://a.example/\nhttp://b.example/\nThe date is a guess.", List.of()))
                .containsEntry("sources", List.of("https://a.example/\nhttp://b.example/"))
                .containsEntry("sourceNote", List.of("The date is a guess."));
        assertThat(FormerText.inputs("provenance", "https://a.example/", List.of()))
                .containsEntry("sources", List.of("https://a.example/"))
                .containsEntry("sourceNote", List.of(""));
    }

    @Test
    void presentersAreTakenApartAtTheirCommas() {
        assertThat(FormerText.inputs(
                        "presenters", "Ann Lee\nBo Ek, Chair\nCy Oh, Director, Acting, Ohio Library", List.of()))
                .containsEntry("presenterName", List.of("Ann Lee", "Bo Ek", "Cy Oh"))
                .containsEntry("presenterRole", List.of("", "Chair", "Director, Acting"))
                .containsEntry("presenterOrganization", List.of("", "", "Ohio Library"));
    }

    @Test
    void thoseWhoAreKnownKeepWhatIsKnownOfThem() {
        PresenterRow known = new PresenterRow("Ann Lee, MLS", "", "Library of Maine");
        assertThat(FormerText.inputs("presenters", "Ann Lee, MLS, Library of Maine", List.of(known)))
                .containsEntry("presenterName", List.of("Ann Lee, MLS"))
                .containsEntry("presenterRole", List.of(""))
                .containsEntry("presenterOrganization", List.of("Library of Maine"));
    }
}
