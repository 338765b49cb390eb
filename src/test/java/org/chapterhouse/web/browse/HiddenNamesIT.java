package org.chapterhouse.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.local.SiteClient;
import org.chapterhouse.search.OverAnArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** Whoever guesses the slug of something that only hidden sessions have learns nothing of it. */
class HiddenNamesIT extends OverAnArchive {

    @Inject
    private SiteClient site;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long shown = archive.session("shown", "The wombat returns", "2019-02-27", Visibility.PUBLIC);
        archive.file(shown, "cae", "counting", "Ann Example");
        long draft = archive.session("draft", "Plans of the wombat", "2021", Visibility.DRAFT);
        archive.file(draft, "cae", "plots", "Bo Draftsman");
        freshness.await();
    }

    @Test
    void choosingASlugDoesNotTellAHiddenName() throws Exception {
        for (String page : List.of(
                "/browse?topic=plots&presenter=bo-draftsman", "/search?q=wombat&topic=plots&presenter=bo-draftsman")) {
            assertThat(site.get(page).body()).as(page).doesNotContain("Topic plots", "Bo Draftsman");
            assertThat(site.get(page, "Authorization", site.adminBearer()).body())
                    .as("an editor at " + page)
                    .contains("Topic plots", "Bo Draftsman");
        }
    }

    @Test
    void whatWasChosenKeepsItsNameThoughNothingIsLeft() throws Exception {
        for (String page : List.of(
                "/browse?topic=counting&presenter=ann-example&has=slides",
                "/search?q=wombat&topic=counting&presenter=ann-example&has=slides")) {
            assertThat(site.get(page).body()).as(page).contains("Topic counting", "Ann Example");
        }
    }
}
