package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** What is left of search while Elasticsearch is away. */
class TitleSearchIT extends OverAnArchive {

    @Inject
    private TitleSearch titles;

    @BeforeEach
    void fill() {
        archive.removeAll();
        archive.session("census", "Libraries and the 2020 Census", "2019-02-27", Visibility.PUBLIC);
        archive.session("desk", "Libraries begin at the front desk", "2016", Visibility.PUBLIC);
        archive.session("draft", "Libraries in a draft", null, Visibility.DRAFT);
    }

    @Test
    void everyWordMustStandInATitleThatTheViewerMaySee() {
        assertThat(slugs("libraries")).containsExactly("census", "desk");
        assertThat(slugs("libraries \"front desk\"")).containsExactly("desk");
        assertThat(slugs("libraries draft")).isEmpty();
    }

    @Test
    void excludedWordsAndPhrasesAreNotFound() {
        assertThat(slugs("libraries -census")).containsExactly("desk");
        assertThat(slugs("libraries -CENS")).as("other forms of a word").containsExactly("desk");
        assertThat(slugs("libraries -\"front desk\"")).containsExactly("census");
        assertThat(slugs("libraries -\"desk front\" -ensus -☃")).containsExactly("census", "desk");
    }

    @Test
    void controlCharactersAreWhiteSpace() {
        assertThat(slugs("libraries\0census")).containsExactly("census");
        assertThat(slugs("\"front\0desk\" -\0")).containsExactly("desk");
    }

    private List<String> slugs(String typed) {
        SearchQuery query = SearchQuery.of(typed, 1, 10);
        SearchResults results = titles.find(query, query.parsed(), Viewer.ANONYMOUS);
        assertThat(results.degraded()).isTrue();
        return results.hits().stream().map(SessionHit::slug).toList();
    }
}
