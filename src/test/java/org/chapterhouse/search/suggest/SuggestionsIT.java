package org.chapterhouse.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.suggest.Suggestion.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class SuggestionsIT extends OverAnArchive {

    @Inject
    private Suggestions suggestions;

    @Inject
    private SuggestedNames names;

    @Inject
    private StoredSuggestions stored;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long census = archive.session("census", "Libraries and the 2020 Census", "2019", Visibility.PUBLIC);
        archive.file(census, "suggested", "counting", "Zoë Müller");
        long later = archive.session("last-chance", "Census: Last Chance", "2020", Visibility.PUBLIC);
        archive.file(later, "suggested", "counting", "Zoë Müller");
        long members = archive.session("members-only", "Census for members", "2021", Visibility.MEMBERS);
        archive.file(members, "inner", "secrets", "Mel Member");
        long draft = archive.session("draft", "Census draft", null, Visibility.DRAFT);
        archive.file(draft, "hidden", "plots", "Bo Draftsman");
        archive.sql(
                "insert into chapter (slug, name, abbreviation, kind) values ('centralia', 'Centralia Library Association',"
                        + " 'CEA', 'STATE')");
        names.remember();
        freshness.await();
    }

    @AfterEach
    void forget() {
        archive.sql("delete from chapter where slug = 'centralia'");
    }

    @Test
    void beginningsOfWordsFindTitlesBestFirst() {
        assertThat(texts("cens", Viewer.ANONYMOUS))
                .containsExactly("Census: Last Chance", "Libraries and the 2020 Census");
        assertThat(texts("cen lib", Viewer.ANONYMOUS))
                .contains("Libraries and the 2020 Census", "Centralia Library Association");
        assertThat(texts("CENSUS 2020", Viewer.ANONYMOUS)).containsExactly("Libraries and the 2020 Census");
        assertThat(texts("ensus", Viewer.ANONYMOUS)).isEmpty();
    }

    @Test
    void peopleTopicsProgramsAndChaptersAreSuggested() {
        assertThat(suggestions.find("mul", Viewer.ANONYMOUS))
                .containsExactly(new Suggestion(Kind.PRESENTER, "Zoë Müller", "zoe-muller"));
        assertThat(suggestions.find("Mü z", Viewer.ANONYMOUS)).hasSize(1);
        assertThat(suggestions.find("count", Viewer.ANONYMOUS))
                .containsExactly(new Suggestion(Kind.TOPIC, "Topic counting", "counting"));
        assertThat(suggestions.find("suggested", Viewer.ANONYMOUS))
                .containsExactly(new Suggestion(Kind.PROGRAM, "Program suggested", "suggested"));
        assertThat(suggestions.find("cea", Viewer.ANONYMOUS))
                .containsExactly(new Suggestion(Kind.CHAPTER, "Centralia Library Association", "centralia"));
    }

    @Test
    void whatMayNotBeSeenIsNeverSuggested() {
        assertThat(texts("mel", Viewer.ANONYMOUS)).isEmpty();
        assertThat(texts("mel", MEMBER)).containsExactly("Mel Member");
        for (String hidden : List.of("draft", "draftsman", "plots", "hidden", "secr", "inner", "census memb")) {
            assertThat(texts(hidden, Viewer.ANONYMOUS)).as(hidden).isEmpty();
        }
        assertThat(texts("draft", MEMBER)).isEmpty();
        assertThat(texts("draft", EDITOR)).containsExactlyInAnyOrder("Census draft", "Bo Draftsman");
    }

    @Test
    void hiddenNamesDoNotCrowdOutVisibleOnes() {
        for (char letter = 'a'; letter <= 'i'; letter++) {
            long draft = archive.session("draft-" + letter, "Draft " + letter, null, Visibility.DRAFT);
            archive.file(draft, "hidden", "plots", "Quentin " + letter);
        }
        long shown = archive.session("shown", "Shown", null, Visibility.PUBLIC);
        archive.file(shown, "suggested", "counting", "Quentin Zebra");
        names.remember();
        freshness.await();
        assertThat(texts("quen", Viewer.ANONYMOUS)).containsExactly("Quentin Zebra");
        assertThat(texts("quen", EDITOR)).hasSize(8).contains("Quentin a");
    }

    @Test
    void withoutTheIndexTheSameIsHidden() {
        List<Suggestion> known = List.of(
                new Suggestion(Kind.PROGRAM, "Program hidden", "hidden"),
                new Suggestion(Kind.TOPIC, "Topic plots", "plots"),
                new Suggestion(Kind.TOPIC, "Topic secrets", "secrets"),
                new Suggestion(Kind.TOPIC, "Topic counting", "counting"),
                new Suggestion(Kind.PRESENTER, "Bo Draftsman", "bo-draftsman"),
                new Suggestion(Kind.PRESENTER, "Zoë Müller", "zoe-muller"));
        assertThat(stored.visibleNames(known, Viewer.ANONYMOUS))
                .extracting(Suggestion::slug)
                .containsExactly("counting", "zoe-muller");
        assertThat(stored.visibleNames(known, MEMBER))
                .extracting(Suggestion::slug)
                .containsExactly("secrets", "counting", "zoe-muller");
        assertThat(stored.visibleNames(known, EDITOR)).isEqualTo(known);
        assertThat(stored.titles("cens", Viewer.ANONYMOUS))
                .extracting(Suggestion::slug)
                .containsExactly("last-chance", "census");
    }

    @Test
    void nothingTypedIsAnError() {
        List<String> inputs = new ArrayList<>(List.of(
                "",
                " ",
                "?!",
                "*",
                "a*",
                "\"",
                "\0",
                "cen\0lib",
                "\ud83d",
                "😀",
                "漢字",
                "x".repeat(200),
                "a ".repeat(100),
                "title:cen",
                "(("));
        Deployments.naughtyStrings().stream()
                .filter(line -> line.length() <= 200)
                .forEach(inputs::add);
        for (String input : inputs) {
            assertThat(suggestions.find(input, Viewer.ANONYMOUS)).as(input).hasSizeLessThanOrEqualTo(8);
            assertThat(stored.titles(input, Viewer.ANONYMOUS)).as(input).isNotNull();
        }
        assertThatThrownBy(() -> suggestions.find("x".repeat(201), Viewer.ANONYMOUS))
                .isInstanceOf(Invalid.class);
    }

    private List<String> texts(String typed, Viewer viewer) {
        return suggestions.find(typed, viewer).stream().map(Suggestion::text).toList();
    }
}
