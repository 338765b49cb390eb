package org.chapterhouse.savedsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.chapterhouse.account.Accounts;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.SiteClient;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

@ExtendWith(ArquillianExtension.class)
class SavedSearchesIT {

    @Inject
    private SavedSearches searches;

    @Inject
    private SignUp signUp;

    @Inject
    private Accounts accounts;

    @Inject
    private SiteClient site;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @Test
    void theSameSearchIsKeptOnceUnderItsLatestName() {
        long me = open();
        searches.save(me, "Census", "q=census&topic=census");
        searches.save(me, "  The \0 census ", "q=census&topic=census");
        searches.save(me, "x".repeat(99) + "😀", "q=long");
        assertThat(searches.ofAccount(me))
                .extracting(SavedSearch::getName)
                .containsExactly("The census", "x".repeat(99));
        assertThat(searches.find(me, "q=census&topic=census")).isPresent();
        assertThat(searches.find(me, "q=census")).isEmpty();
    }

    @Test
    void nobodySeesOrChangesThoseOfOthers() {
        long me = open();
        long other = open();
        long mine = searches.save(me, "Mine", "q=mine").getId();
        assertThat(searches.ofAccount(other)).isEmpty();
        assertThat(searches.find(other, "q=mine")).isEmpty();
        assertThatThrownBy(() -> searches.rename(other, mine, "Yours")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> searches.remove(other, mine)).isInstanceOf(NotFound.class);
        searches.remove(me, mine);
        assertThatThrownBy(() -> searches.restore(other, mine)).isInstanceOf(NotFound.class);
        assertThat(searches.find(me, "q=mine")).isEmpty();
        searches.restore(me, mine);
        assertThat(searches.ofAccount(me))
                .singleElement()
                .extracting(SavedSearch::getName)
                .isEqualTo("Mine");
    }

    @Test
    void aHundredAreEnoughAndNonsenseIsRefused() {
        long me = open();
        for (int i = 0; i < SavedSearches.MOST; i++) {
            searches.save(me, "Search", "q=" + i);
        }
        assertThatThrownBy(() -> searches.save(me, "One more", "q=more")).isInstanceOf(Conflict.class);
        assertThat(searches.save(me, "Renamed", "q=1").getName()).isEqualTo("Renamed");
        long you = open();
        assertThatThrownBy(() -> searches.save(you, " \0", "q=a")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> searches.save(you, null, "q=a")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> searches.save(you, "Empty", "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> searches.save(you, "Long", "q=" + "x".repeat(4_000)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void onlyOurOwnPagesSaveForWhoeverIsSignedIn() throws Exception {
        String form = "q=+lobby++day&year=2019&page=3&topic=b&topic=a&evil=1&name=Lobby";
        String bearer = site.adminBearer();
        assertThat(post(form, "Origin", "https://evil.example", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(form, "Origin", site.address()).statusCode()).isEqualTo(403);
        assertThat(post("name=Nothing", "Origin", site.address(), "Authorization", bearer)
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> answer = post(form, "Origin", site.address(), "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/search?q=")
                .doesNotContain("evil", "page");
        long admin = accounts.findByEmail(new EmailAddress("admin@chapterhouse.local"))
                .orElseThrow()
                .getId();
        assertThat(searches.find(admin, "q=lobby++day&topic=a&topic=b&year=2019"))
                .isPresent();
    }

    private HttpResponse<String> post(String form, String... headers) throws Exception {
        return site.post("/search/save", form, headers);
    }

    private long open() {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        return signUp.open(email, "Ada", "velvet anchor tundra", "192.0.2.9").getId();
    }
}
