package org.chapterhouse.learning;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Scope;
import org.chapterhouse.account.signin.Client;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.account.token.TokenCreation;
import org.chapterhouse.account.token.TokenPlan;
import org.eclipse.microprofile.config.ConfigProvider;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Somebody with an account of their own who uses the REST interface, inside the container. */
public final class Learner {

    private static final String PASSWORD = "velvet anchor tundra";
    private static final String ADDRESS = "192.0.2.7";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Account account;
    private final String token;

    private Learner(Account account, String token) {
        this.account = account;
        this.token = token;
    }

    public static Learner open() {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        Account account = CDI.current().select(SignUp.class).get().open(email, "Ada", PASSWORD, ADDRESS);
        return new Learner(
                account,
                CDI.current()
                        .select(TokenCreation.class)
                        .get()
                        .create(
                                account,
                                PASSWORD,
                                Client.at(ADDRESS),
                                new TokenPlan("Test", Set.of(Scope.READ, Scope.LEARN), 365))
                        .orElseThrow()
                        .secret());
    }

    /** Who is not signed in. */
    public static Learner nobody() {
        return new Learner(null, null);
    }

    public Account account() {
        return account;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** @param json null for no body at all */
    public HttpResponse<String> send(String method, String path, String json) {
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site() + "/api/v1/" + path)).method(method, body);
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reports what was played, as a player does.
     *
     * @param played pairs of seconds, as JSON
     */
    public HttpResponse<String> watch(String slug, long recording, String batch, String played) {
        return send(
                "POST",
                "sessions/" + slug + "/watched",
                "{\"recording\":%d,\"batch\":\"%s\",\"played\":%s,\"position\":1}".formatted(recording, batch, played));
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    /** Only inside the container: outside, where JUnit also makes an instance of the test, there are no settings. */
    public static String site() {
        return ConfigProvider.getConfig().getValue("chapterhouse.url", String.class);
    }
}
