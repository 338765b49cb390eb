package org.chapterhouse.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.chapterhouse.local.TestArchive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The REST interface as a script uses it, with the administrator's token or without any. */
final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestArchive archive = TestArchive.running();

    /** An answer: the status and, where it is JSON, the body. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    Answer getAsAdmin(String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + archive.adminToken())
                .GET()
                .build());
    }

    Answer postAsAdmin(String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + archive.adminToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** A JSON merge patch. */
    Answer patchAsAdmin(String path, String json) {
        return send(patching(path, json)
                .header("Authorization", "Bearer " + archive.adminToken())
                .build());
    }

    Answer patch(String path, String json) {
        return send(patching(path, json).build());
    }

    private HttpRequest.Builder patching(String path, String json) {
        return request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json));
    }

    Answer putAsAdmin(String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + archive.adminToken())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a file without saying of what type it is. */
    Answer putFileAsAdmin(String path, String file) {
        return send(request(path)
                .header("Authorization", "Bearer " + archive.adminToken())
                .PUT(BodyPublishers.ofString(file))
                .build());
    }

    /** Imports an archive: a ZIP of a manifest and its files. */
    Answer importAsAdmin(byte[] zip) {
        return send(request("api/v1/imports")
                .header("Authorization", "Bearer " + archive.adminToken())
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip))
                .build());
    }

    Answer deleteAsAdmin(String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + archive.adminToken())
                .DELETE()
                .build());
    }

    Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** How many seconds of a recording the administrator's progress says were watched; 0 for none. */
    int adminSecondsOf(long recording) {
        for (JsonNode item : getAsAdmin("api/v1/me/progress").body().get("items")) {
            if (item.get("recording").asLong() == recording) {
                return item.get("seconds").asInt();
            }
        }
        return 0;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(archive.url(path)));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
