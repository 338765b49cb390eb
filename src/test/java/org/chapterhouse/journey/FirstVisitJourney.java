package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;

/** Somebody who comes for the first time: nothing is in their browser yet, so each file is asked for. */
class FirstVisitJourney {

    private static final String SESSION = "sessions/building-your-base";
    private static final int MOST = 14;

    @Test
    void aPageIsThereAfterFewRequests() {
        for (String path : List.of("", "browse", SESSION, "transcripts/building-your-base")) {
            try (Visitor visitor = new Visitor()) {
                assertThat(asked(visitor, path)).as("/" + path).hasSizeBetween(6, MOST);
            }
        }
    }

    @Test
    void soIsThatOfASessionForSomebodyWhoIsSignedIn() {
        try (Visitor visitor = new Visitor()) {
            visitor.signUp();
            assertThat(asked(visitor, SESSION)).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    /** The player is two scripts that the page names itself; what only this page needs at its end comes later. */
    @Test
    void thePlayerArrivesInOneStep() {
        try (Visitor visitor = new Visitor()) {
            List<String> scripts = asked(visitor, SESSION).stream()
                    .filter(url -> url.contains("/scripts/"))
                    .map(url -> url.replaceFirst(".*/scripts/(.*)-[A-Z2-7]{8}\\.js", "$1"))
                    .toList();
            assertThat(scripts).containsExactly("site", "watch", "player/next");
        }
    }

    @Test
    void whatMostPeopleReadNeedsTwoFonts() {
        try (Visitor visitor = new Visitor()) {
            assertThat(asked(visitor, SESSION).stream().filter(url -> url.endsWith(".woff2")))
                    .hasSize(2)
                    .noneMatch(url -> url.contains("-more"));
        }
    }

    private static List<String> asked(Visitor visitor, String path) {
        Page page = visitor.page();
        List<Request> requests = new CopyOnWriteArrayList<>();
        page.onRequest(requests::add);
        visitor.open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return requests.stream().map(Request::url).toList();
    }
}
