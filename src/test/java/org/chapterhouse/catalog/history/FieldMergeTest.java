package org.chapterhouse.catalog.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FieldMergeTest {

    private record Person(String name, String role) {}

    private record Details(String title, Integer year, List<String> words, List<Person> people) {}

    private static final Details SEEN = details("T", 2019, List.of("a", "b"));

    private static Details details(String title, Integer year, List<String> words) {
        return new Details(title, year, words, List.of(new Person("Ann", "Chair")));
    }

    private static FieldMerge<Details> merge(Details now, Details typed) {
        return FieldMerge.of(FieldMerge.seen(SEEN), now, typed);
    }

    @Test
    void whereOnlyOneChangedAFieldThatChangeCounts() {
        FieldMerge<Details> merge = merge(details("Theirs", 2019, List.of("a", "b")), details("T", 2020, List.of("a")));
        assertThat(merge.merged()).isEqualTo(details("Theirs", 2020, List.of("a")));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.kept()).containsExactly("title");
    }

    @Test
    void whereBothChangedAFieldDifferentlyTheyClash() {
        FieldMerge<Details> merge = merge(details("Theirs", 2018, List.of()), details("Mine", 2018, List.of("a", "b")));
        assertThat(merge.clashes()).containsExactly("title");
        assertThat(merge.merged().title()).isEqualTo("Mine");
        assertThat(merge.kept()).containsExactly("words");
    }

    @Test
    void theSameChangeTwiceIsNoClash() {
        FieldMerge<Details> merge = merge(details("Same", 2019, List.of("c")), details("Same", 2019, List.of("c")));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.kept()).isEmpty();
        assertThat(merge.merged()).isEqualTo(details("Same", 2019, List.of("c")));
    }

    @Test
    void takingAValueAwayIsAChange() {
        FieldMerge<Details> merge = merge(details("T", null, List.of("a", "b")), details("T", 2020, List.of("a", "b")));
        assertThat(merge.clashes()).containsExactly("year");
    }

    @Test
    void nothingIsTheSameInWhateverForm() {
        Details none = new Details(null, null, List.of(), List.of());
        Details empty = new Details("", null, List.of(), List.of());
        FieldMerge<Details> merge = FieldMerge.of(FieldMerge.seen(none), empty, none);
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void whatWasNotSeenClashesUnlessItIsTheSame() {
        FieldMerge<Details> merge = FieldMerge.of(Map.of(), SEEN, details("Mine", 2019, List.of("a", "b")));
        assertThat(merge.clashes()).containsExactly("title");
    }

    @Test
    void valuesThatReadAlikeDiffer() {
        Details one = new Details("T", 1, List.of("a\nb"), List.of(new Person("Ann, Chair", null)));
        Details other = new Details("T", 1, List.of("a", "b"), List.of(new Person("Ann", "Chair")));
        assertThat(FieldMerge.seen(one).get("words"))
                .isNotEqualTo(FieldMerge.seen(other).get("words"));
        assertThat(FieldMerge.seen(one).get("people"))
                .isNotEqualTo(FieldMerge.seen(other).get("people"));
    }
}
