package org.chapterhouse.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The index in Elasticsearch: its settings and names. Each version of the settings has an index of its own; searches go
 * to an alias that stands for the version which is complete. Writing goes through an alias, too: if the index is gone,
 * Elasticsearch refuses instead of making up another one without our settings.
 */
@ApplicationScoped
class IndexSchema {

    /** To be raised when documents are made differently although the settings stay. */
    private static final int DOCUMENT_VERSION = 1;
    private static final String SETTINGS = "/search/session-index.json";

    private final SearchServer server;
    private final String alias;
    private final byte[] settings;
    private final String index;

    protected IndexSchema() {
        server = null;
        alias = null;
        settings = null;
        index = null;
    }

    @Inject
    IndexSchema(SearchServer server,
            @ConfigProperty(name = "chapterhouse.elasticsearch.index", defaultValue = "chapterhouse-sessions") String alias) {
        this.server = server;
        this.alias = alias;
        settings = readSettings();
        index = alias + "-v" + fingerprint(settings);
    }

    /** What searches go to. */
    String alias() {
        return alias;
    }

    /** What documents are written to: always the version of this application, complete or not. */
    String writeAlias() {
        return index + "-write";
    }

    boolean exists() {
        return server.write(client -> client.indices().existsAlias(request -> request.name(writeAlias()))).value();
    }

    /** Makes the empty index; another server may do so at the same time. */
    void create() {
        try {
            server.write(client -> client.indices().create(request -> request.index(index)
                    .withJson(new ByteArrayInputStream(settings)).aliases(writeAlias(), a -> a)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    boolean isSearched() {
        return server.write(client -> client.indices().existsAlias(request -> request.index(index).name(alias))).value();
    }

    /** Lets searches find this version and removes all others, in one step. */
    void search() {
        server.write(client -> client.indices().refresh(request -> request.index(index)));
        List<String> others = server.write(client -> client.indices().get(request -> request.index(alias + "-v*")))
                .result().keySet().stream().filter(name -> !name.equals(index)).toList();
        server.write(client -> client.indices().updateAliases(request -> {
            others.forEach(old -> request.actions(Action.of(action -> action.removeIndex(remove -> remove.index(old)))));
            return request.actions(action -> action.add(add -> add.index(index).alias(alias)));
        }));
    }

    private static byte[] readSettings() {
        try (InputStream file = IndexSchema.class.getResourceAsStream(SETTINGS)) {
            return file.readAllBytes();
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
