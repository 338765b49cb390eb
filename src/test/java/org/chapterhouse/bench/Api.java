package org.chapterhouse.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.BenchArchive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The REST interface of an archive that is measured. Whatever is not answered properly ends the benchmark. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_PAGE = 50;
    /** How many sessions a page shows unless told otherwise. */
    static final int FIRST_PAGE = 20;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BenchArchive archive;

    Api(BenchArchive archive) {
        this.archive = archive;
    }

    /**
     * A session that was found.
     *
     * @param starts seconds at which the moments shown of it start, best first; those of unknown time left out
     */
    record Hit(String slug, List<Double> starts) {}

    /** What is found of a text, best first, at most so many. */
    List<Hit> search(String text, SearchMode mode, int most) {
        List<Hit> hits = new ArrayList<>();
        for (int page = 1; hits.size() < most; page++) {
            JsonNode found = get(path(text, mode, LARGEST_PAGE, page));
            found.get("hits").forEach(hit -> hits.add(hit(hit)));
            if (found.get("hits").size() < LARGEST_PAGE) {
                break;
            }
        }
        return hits.subList(0, Math.min(most, hits.size()));
    }

    /** What a person gets to see of a text, best first: what is found or, where nobody said it, what comes close. */
    List<Hit> shown(String text, SearchMode mode, int most) {
        List<Hit> found = search(text, mode, most);
        if (!found.isEmpty()) {
            return found;
        }
        List<Hit> similar = new ArrayList<>();
        get(path(text, mode, LARGEST_PAGE, 1)).get("similar").forEach(hit -> similar.add(hit(hit)));
        return similar;
    }

    /** How many sessions a text is found in. */
    long count(String text, SearchMode mode) {
        return get(path(text, mode, 1, 1)).get("total").asLong();
    }

    /** Asks for what a person gets to see first. */
    void firstPage(String text, SearchMode mode) {
        get(path(text, mode, FIRST_PAGE, 1));
    }

    /** The path of a search and its parameters. */
    static String path(String text, SearchMode mode, int size, int page) {
        return "api/v1/search?q=%s&mode=%s&size=%d&page=%d"
                .formatted(URLEncoder.encode(text, StandardCharsets.UTF_8), mode.parameter(), size, page);
    }

    /** Imports a manifest; each of its entries must be in order. */
    void importManifest(JsonNode manifest) {
        requireAllTaken(send(upload("application/json", BodyPublishers.ofString(manifest.toString()))));
    }

    /** Imports a ZIP; each of its entries must be in order. */
    void importArchive(Path zip) {
        try {
            requireAllTaken(send(upload("application/zip", BodyPublishers.ofFile(zip))));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest upload(String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(archive.url("api/v1/imports")))
                .header("Authorization", "Bearer " + archive.adminToken())
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static void requireAllTaken(JsonNode report) {
        if (!report.get("rejections").isEmpty()) {
            throw new IllegalStateException("Not imported: " + report.get("rejections"));
        }
    }

    private JsonNode get(String path) {
        JsonNode found =
                send(HttpRequest.newBuilder(URI.create(archive.url(path))).build());
        if (found.get("degraded").asBoolean()) {
            throw new IllegalStateException("Only titles were searched: " + path);
        }
        return found;
    }

    /** The JSON that is answered. */
    static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Hit hit(JsonNode hit) {
        List<Double> starts = new ArrayList<>();
        for (JsonNode moment : hit.get("moments")) {
            if (moment.hasNonNull("start")) {
                starts.add(moment.get("start").asDouble());
            }
        }
        return new Hit(hit.at("/session/slug").asText(), starts);
    }
}
