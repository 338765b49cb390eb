package org.chapterhouse.search.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Elasticsearch. Once it was found to be away, questions are refused at once for a few seconds instead of each waiting
 * for it. That one question takes too long does not mean so, but that several in a row get no answer does. Safe for use
 * by many threads.
 */
@ApplicationScoped
class SearchServer {

    private static final Logger LOG = System.getLogger(SearchServer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int WRITE_MILLIS = 60_000;
    /** From so many requests in a row without an answer up, Elasticsearch counts as away. */
    private static final int HUNG = 3;

    /** Something asked of Elasticsearch. */
    interface Request<T> {
        T send(ElasticsearchClient client) throws IOException;
    }

    private final Clock clock;
    private final ElasticsearchClient asking;
    private final ElasticsearchClient writing;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile Instant awayUntil = Instant.MIN;

    protected SearchServer() {
        clock = null;
        asking = null;
        writing = null;
    }

    @Inject
    SearchServer(
            Clock clock,
            @ConfigProperty(name = "chapterhouse.elasticsearch.url", defaultValue = "http://localhost:9200")
                    String urls,
            @ConfigProperty(name = "chapterhouse.elasticsearch.user") Optional<String> user,
            @ConfigProperty(name = "chapterhouse.elasticsearch.password") Optional<String> password,
            @ConfigProperty(name = "chapterhouse.elasticsearch.api-key") Optional<String> apiKey) {
        this.clock = clock;
        HttpHost[] hosts = Arrays.stream(urls.split(","))
                .map(url -> HttpHost.create(url.strip()))
                .toArray(HttpHost[]::new);
        RestClient rest = RestClient.builder(hosts)
                .setDefaultHeaders(credentials(user, password, apiKey))
                .setRequestConfigCallback(config -> config.setConnectTimeout(CONNECT_MILLIS)
                        .setSocketTimeout(ANSWER_MILLIS)
                        .setConnectionRequestTimeout(ANSWER_MILLIS))
                .build();
        asking = new ElasticsearchClient(new RestClientTransport(rest, mapper()));
        writing = asking.withTransportOptions(patient());
    }

    /**
     * Asks for something a person waits for.
     *
     * @throws Unavailable if there is no answer, also where Elasticsearch is there but cannot answer this
     */
    <T> T ask(Request<T> request) {
        if (clock.instant().isBefore(awayUntil)) {
            throw new Unavailable("problem.search.unavailable");
        }
        try {
            T answer = request.send(asking);
            unanswered.set(0);
            return answer;
        } catch (IOException e) {
            notice(e);
            throw new Unavailable("problem.search.unavailable", e);
        } catch (ElasticsearchException e) {
            unanswered.set(0);
            if (e.status() == 400) {
                LOG.log(Level.ERROR, "Elasticsearch did not understand a search.", e);
            }
            throw new Unavailable("problem.search.unavailable", e);
        }
    }

    /**
     * Sends something nobody waits for; always tries.
     *
     * @throws Unavailable            if Elasticsearch is away or too busy
     * @throws ElasticsearchException if it refuses
     */
    <T> T write(Request<T> request) {
        try {
            T answer = request.send(writing);
            unanswered.set(0);
            awayUntil = Instant.MIN;
            return answer;
        } catch (IOException e) {
            notice(e);
            throw new Unavailable("problem.index.away", e);
        } catch (ElasticsearchException e) {
            if (busy(e.status())) {
                throw new Unavailable("problem.index.busy", e);
            }
            throw e;
        }
    }

    private void notice(IOException e) {
        if (!(e instanceof SocketTimeoutException) || unanswered.incrementAndGet() >= HUNG) {
            awayUntil = clock.instant().plus(PAUSE);
        }
    }

    /** Whether an HTTP status means that the same request may succeed later. */
    static boolean busy(int status) {
        return status == 429 || status >= 500;
    }

    @PreDestroy
    void close() {
        try {
            asking._transport().close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The connections to Elasticsearch did not close in good order.", e);
        }
    }

    private static Header[] credentials(Optional<String> user, Optional<String> password, Optional<String> apiKey) {
        Optional<String> basic = user.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
        return apiKey.map(key -> "ApiKey " + key)
                .or(() -> basic)
                .map(value -> new Header[] {new BasicHeader("Authorization", value)})
                .orElse(new Header[0]);
    }

    private static RestClientOptions patient() {
        RequestConfig config = RequestConfig.custom()
                .setConnectTimeout(CONNECT_MILLIS)
                .setSocketTimeout(WRITE_MILLIS)
                .build();
        return new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
    }

    private static JacksonJsonpMapper mapper() {
        return new JacksonJsonpMapper(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }
}
