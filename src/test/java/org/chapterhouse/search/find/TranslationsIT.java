package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class TranslationsIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long talk = archive.session("budget-talk", "A talk on money", "2020", Visibility.PUBLIC);
        archive.speech(
                talk,
                "Welcome to everybody.",
                "The budget H.B. 518 is before the house.",
                "Call your legislator today.");
        archive.translation(
                talk,
                "es",
                "Bienvenidos a todos.",
                "El presupuesto H.B. 518 está ante la cámara.",
                "Llame hoy a su legislador.");
        freshness.await();
    }

    @Test
    void whatIsSaidIsFoundInEachLanguageAndOpensInIt() {
        assertThat(only("presupuesto")).satisfies(moment -> {
            assertThat(moment.language()).isEqualTo("es");
            assertThat(moment.text().text()).contains("El presupuesto");
            assertThat(moment.startSeconds()).isEqualTo(8.0);
        });
        assertThat(only("camara").language()).as("accents need not be typed").isEqualTo("es");
        assertThat(only("legislator").language()).isNull();
    }

    @Test
    void whatStandsInSeveralLanguagesIsOneMomentInTheUsualOne() {
        assertThat(only("H.B. 518")).satisfies(moment -> {
            assertThat(moment.language()).isNull();
            assertThat(moment.text().text()).contains("before the house");
        });
    }

    private Moment only(String words) {
        SessionHit hit = search.find(SearchQuery.of(words, 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS)
                .hits()
                .get(0);
        assertThat(hit.momentCount()).isOne();
        return hit.spoken().get(0);
    }
}
