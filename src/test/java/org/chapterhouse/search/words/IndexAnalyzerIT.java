package org.chapterhouse.search.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.chapterhouse.local.Deployments;
import org.chapterhouse.search.words.AnalyzedText.Word;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Inject;

/** Pages mark words by the rule of the index: Lucene and Elasticsearch read every text alike. */
@ExtendWith(ArquillianExtension.class)
class IndexAnalyzerIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "chapterhouse.elasticsearch.url")
    private String elasticsearch;

    @Inject
    @ConfigProperty(name = "chapterhouse.elasticsearch.user")
    private String user;

    @Inject
    @ConfigProperty(name = "chapterhouse.elasticsearch.password")
    private String password;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String index = "words-" + UUID.randomUUID();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void create() throws Exception {
        try (InputStream definition = IndexAnalyzer.class.getResourceAsStream("/search/session-index.json")) {
            send("PUT", "", definition.readAllBytes());
        }
    }

    @AfterEach
    void delete() throws Exception {
        send("DELETE", "", new byte[0]);
    }

    @Test
    void everyTextIsReadAsElasticsearchReadsIt() throws Exception {
        List<String> texts = new ArrayList<>(List.of(
                "Recruiting volunteers for the Friends' campaigns",
                "Wi-Fi, WiFi, K-12, K12, e-books, e books, E-rate and 1,250,000 people",
                "H.B. 518, H. B. 518, HB518, U.S. libraries, the library’s budget, O'Connor, Hawaiʻi",
                "Kaua`i, Hawai‘i, ʻokina, kings’, rock 'n' roll, Schlüter, schlueter, Ärger, Größe, ſtraße",
                "Résumé, naïve café, Zoë Müller, ﬁle, Straße",
                "図書館の話 библиотека مكتبة 도서관 😀",
                "",
                "word ".repeat(2_000)));
        texts.addAll(Deployments.naughtyStrings());
        for (String analyzer : List.of("words", "asked_words", "exact_words", "asked_exact_words")) {
            IndexAnalyzer ours = new IndexAnalyzer(analyzer);
            for (String text : texts) {
                assertThat(AnalyzedText.words(ours, text))
                        .as("%s: %s", analyzer, text)
                        .isEqualTo(byElasticsearch(analyzer, text));
            }
        }
    }

    private List<Word> byElasticsearch(String analyzer, String text) throws Exception {
        JsonNode answer = send("POST", "/_analyze", JSON.writeValueAsBytes(Map.of("analyzer", analyzer, "text", text)));
        List<Word> words = new ArrayList<>();
        answer.get("tokens")
                .forEach(token -> words.add(new Word(
                        token.get("token").asText(),
                        token.get("position").asInt(),
                        token.get("start_offset").asInt(),
                        token.get("end_offset").asInt())));
        return words;
    }

    private JsonNode send(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch + "/" + index + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)))
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
