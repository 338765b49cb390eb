package org.chapterhouse.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks the deployed site by HTTP from within a test in the container. Follows no redirects. */
@ApplicationScoped
public class SiteClient {

    @Inject
    @ConfigProperty(name = "chapterhouse.url")
    private String address;

    @Inject
    @ConfigProperty(name = "chapterhouse.admin.token")
    private String adminToken;

    /** Without a slash at the end. */
    public String address() {
        return address;
    }

    /** Value of the header {@code Authorization} with which the administrator asks. */
    public String adminBearer() {
        return "Bearer " + adminToken;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)), headers);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> post(String path, String form, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
