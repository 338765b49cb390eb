package org.chapterhouse.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.local.SiteClient;
import org.chapterhouse.search.OverAnArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Inject;

class SearchResourceIT extends OverAnArchive {

    @Inject
    private SiteClient site;

    private long handout;

    @BeforeEach
    void fill() {
        archive.removeAll();
        long older = archive.session("older", "Wombat, wombat, wombat", "2015-03-01", Visibility.PUBLIC);
        archive.speech(older, "Good morning.", "Here is the wombat.", "Thank you.");
        archive.pages(older, MaterialKind.HANDOUT, List.of(), "Worksheet", "Feeding a wombat");
        handout = archive.count("select max(id) from material");
        archive.session("newer", "After all that was said of it, the wombat returns", "2019-02-27", Visibility.PUBLIC);
        freshness.await();
    }

    @Test
    void sessionsComeBestFirstOrNewestFirst() throws Exception {
        assertThat(slugs("")).containsExactly("older", "newer");
        assertThat(slugs("&sort=relevance")).containsExactly("older", "newer");
        assertThat(slugs("&sort=newest")).containsExactly("newer", "older");
    }

    @Test
    void anUnknownOrderIsRefused() throws Exception {
        for (String sort : List.of("date", "NEWEST", "")) {
            HttpResponse<String> answer = site.get("/api/v1/search?q=wombat&sort=" + sort);
            assertThat(answer.statusCode()).as(sort).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("relevance or newest");
        }
    }

    @Test
    void aMomentSaysWhatOpensIt() throws Exception {
        JsonNode moments = found("").get("hits").get(0).get("moments");
        assertThat(moments).hasSize(2);
        JsonNode spoken = moments.get(0);
        assertThat(spoken.get("start").asDouble()).isEqualTo(8);
        assertThat(spoken.get("jumpSeconds").asDouble()).isEqualTo(6);
        assertThat(spoken.get("material").isNull()).isTrue();
        assertThat(spoken.get("href").asText()).isEqualTo("/sessions/older?q=wombat&t=6.0");
        assertThat(spoken.get("href").asText())
                .endsWith("t=" + spoken.get("jumpSeconds").asText());
        JsonNode page = moments.get(1);
        assertThat(page.get("material").asLong()).isEqualTo(handout);
        assertThat(page.get("page").asInt()).isEqualTo(2);
        assertThat(page.get("jumpSeconds").isNull()).isTrue();
        assertThat(page.get("href").asText()).isEqualTo("/media/materials/" + handout + "?q=wombat#page=2");
    }

    @Test
    void whereNothingButSpeechIsFoundNoMaterialIsAskedFor() throws Exception {
        assertThat(found("&kind=transcript").get("hits").findValuesAsText("href"))
                .containsExactly("/sessions/older?q=wombat&t=6.0");
    }

    private List<String> slugs(String parameters) throws Exception {
        return found(parameters).get("hits").findValuesAsText("slug");
    }

    private JsonNode found(String parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get("/api/v1/search?q=wombat&mode=words" + parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
