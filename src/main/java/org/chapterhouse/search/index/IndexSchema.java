package org.chapterhouse.search.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The indexes in Elasticsearch: their settings and names. Searches go to an alias that stands for the one index which is
 * complete; each rebuild fills another one. The name tells what settings an index has, and so whether it fits this
 * version of the application. Writing goes through aliases, too: if the index is gone, Elasticsearch refuses instead of
 * making up another one without our settings.
 *
 * <p>In the settings, {@code gc_deletes} is how long Elasticsearch remembers that a document was deleted, and so for how
 * long a server that was held up may come too late with an older version of it.
 */
@ApplicationScoped
class IndexSchema {

    /** To be raised when documents are made differently although the settings stay. */
    private static final int DOCUMENT_VERSION = 5;
    /** Few segments, by its merge policy: what is similar is looked for in each of them anew. */
    private static final String SETTINGS = "/search/session-index.json";

    private final SearchServer server;
    private final String alias;
    private final byte[] settings;
    private final String refreshInterval;
    private final String prefix;
    private final Predicate<String> own;

    protected IndexSchema() {
        server = null;
        alias = null;
        settings = null;
        refreshInterval = null;
        prefix = null;
        own = null;
    }

    @Inject
    IndexSchema(
            SearchServer server,
            @ConfigProperty(name = "chapterhouse.elasticsearch.index", defaultValue = "chapterhouse-sessions")
                    String alias) {
        this.server = server;
        this.alias = alias;
        settings = readSettings();
        refreshInterval = refreshInterval(settings);
        prefix = alias + "-v" + fingerprint(settings) + "-";
        // Another archive's names may begin like ours.
        own = Pattern.compile(Pattern.quote(alias) + "-v[0-9a-f]{8}(-[0-9a-f]{8})?")
                .asMatchPredicate();
    }

    /** What searches go to, and changes. */
    String alias() {
        return alias;
    }

    /** A name no index ever had. */
    String newIndex() {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Whether an index has the settings of this version of the application. */
    boolean fits(String index) {
        return index.startsWith(prefix);
    }

    /** What the documents of an index are written to that is not searched yet. */
    static String writeAlias(String index) {
        return index + "-write";
    }

    boolean exists(String index) {
        return server.write(client -> client.indices().existsAlias(request -> request.name(writeAlias(index))))
                .value();
    }

    /** Makes the empty index; another server may do so at the same time. */
    void create(String index) {
        try {
            server.write(client -> client.indices()
                    .create(request -> request.index(index)
                            .withJson(new ByteArrayInputStream(settings))
                            .aliases(writeAlias(index), a -> a)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** While an index is filled, nobody searches it: making each second's documents visible would cost most of the time. */
    void fill(String index) {
        refreshEvery(index, "-1");
    }

    /** Everything in the index can be found from now on. */
    void complete(String index) {
        refreshEvery(index, refreshInterval);
        server.write(client -> client.indices().refresh(request -> request.index(index)));
    }

    private void refreshEvery(String index, String interval) {
        server.write(client -> client.indices()
                .putSettings(request -> request.index(index)
                        .settings(change -> change.refreshInterval(every -> every.time(interval)))));
    }

    /** The index that is searched; empty where it is missing. */
    Optional<String> findSearched() {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue().aliases().containsKey(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Lets searches find this index and removes the one they found before, in one step. */
    void search(String index) {
        List<String> before =
                findSearched().stream().filter(name -> !name.equals(index)).toList();
        server.write(client -> client.indices().updateAliases(request -> {
            before.forEach(
                    old -> request.actions(Action.of(action -> action.removeIndex(remove -> remove.index(old)))));
            return request.actions(action -> action.add(add -> add.index(index).alias(alias)));
        }));
    }

    /** The indexes of this archive that are not searched: being filled or left over. */
    Set<String> unsearched() {
        return all().entrySet().stream()
                .filter(entry -> !entry.getValue().aliases().containsKey(alias))
                .map(Map.Entry::getKey)
                .filter(own)
                .collect(Collectors.toSet());
    }

    void remove(String index) {
        server.write(client ->
                client.indices().delete(request -> request.index(index).ignoreUnavailable(true)));
    }

    private Map<String, IndexAliases> all() {
        return server.write(client -> client.indices().getAlias(request -> request.index(alias + "-v*")))
                .result();
    }

    private static byte[] readSettings() {
        try (InputStream file = IndexSchema.class.getResourceAsStream(SETTINGS)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refreshInterval(byte[] settings) {
        try {
            return new ObjectMapper()
                    .readTree(settings)
                    .at("/settings/index/refresh_interval")
                    .textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] settings) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(settings);
            sha256.update((byte) DOCUMENT_VERSION);
            return HexFormat.of().formatHex(sha256.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
