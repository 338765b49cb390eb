package org.chapterhouse.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Past the application: what the servers of a {@link TestArchive} really hold, for tests that must not take its word. */
public final class TestContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalArchive archive;

    TestContent(LocalArchive archive) {
        this.archive = archive;
    }

    /** Changes the database, and with it what pages may keep of it. */
    public void sql(String statement) {
        try (Connection connection = archive.postgres().connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
            change.execute("update catalog_revision set revision = revision + 1");
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column, row by row. */
    public List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = archive.postgres().connect();
                Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    String elasticsearchUrl() {
        return archive.elasticsearch().url();
    }

    /** What Elasticsearch answers to a GET. */
    public JsonNode elasticsearch(String path) {
        try {
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(archive.elasticsearch().url() + path))
                                    .header(
                                            "Authorization",
                                            archive.elasticsearch().user().authorization())
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
