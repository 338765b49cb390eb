package org.chapterhouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The real catalog is there, its ten recordings play, and importing it again changes nothing. */
class CatalogJourney {

    private final Rest rest = new Rest();

    @Test
    void theWholeCatalogIsThere() throws IOException {
        Set<String> known = new HashSet<>();
        rest.get("api/v1/sessions?size=100")
                .body()
                .get("items")
                .forEach(item -> known.add(item.get("slug").asText()));
        List<String> slugs = manifest().get("sessions").findValuesAsText("slug");
        assertThat(slugs).hasSize(58);
        assertThat(known).containsAll(slugs);
        assertThat(rest.get("api/v1/sessions?program=cae").body().get("total").asInt())
                .isEqualTo(6);
        assertThat(rest.get("api/v1/sessions?program=lcti").body().get("total").asInt())
                .isEqualTo(4);
    }

    @Test
    void allTenRecordingsPlayInTheBrowser() {
        List<String> played = new ArrayList<>();
        try (Visitor visitor = new Visitor()) {
            for (String program : List.of("cae", "lcti")) {
                for (JsonNode item : rest.get("api/v1/sessions?size=50&program=" + program)
                        .body()
                        .get("items")) {
                    String slug = item.get("slug").asText();
                    visitor.open("sessions/" + slug);
                    visitor.watch(1);
                    assertThat(visitor.page()
                                    .getByText("Sample recording, not the original webinar")
                                    .first()
                                    .isVisible())
                            .as("label on %s", slug)
                            .isTrue();
                    played.add(slug);
                }
            }
        }
        assertThat(played).hasSize(10);
    }

    @Test
    void importingTheSameManifestAgainChangesNothing() throws IOException {
        String manifest = withoutFiles().toString();
        JsonNode first = rest.postAsAdmin("api/v1/imports", manifest).body();
        int total = rest.get("api/v1/sessions?size=1").body().get("total").asInt();
        JsonNode second = rest.postAsAdmin("api/v1/imports", manifest).body();
        assertThat(second.at("/total/created").asInt()).isZero();
        assertThat(second.at("/total/changed").asInt()).isZero();
        assertThat(second.at("/total/unchanged").asInt())
                .isPositive()
                .isEqualTo(first.at("/total/unchanged").asInt());
        assertThat(rest.get("api/v1/sessions?size=1").body().get("total").asInt())
                .isEqualTo(total);
    }

    /** Sessions that bring files cannot come as plain JSON, nor the course made of them; the rest can. */
    private static JsonNode withoutFiles() throws IOException {
        ObjectNode manifest = manifest();
        manifest.remove("courses");
        for (var session = manifest.withArray("sessions").elements(); session.hasNext(); ) {
            if (session.next().has("recordings")) {
                session.remove();
            }
        }
        return manifest;
    }

    private static ObjectNode manifest() throws IOException {
        return (ObjectNode) new ObjectMapper()
                .readTree(Path.of("src/main/archive/manifest.json").toFile());
    }
}
