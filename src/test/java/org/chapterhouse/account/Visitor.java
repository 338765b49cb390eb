package org.chapterhouse.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody with a browser of their own: keeps cookies, fills in forms, follows no redirect. */
public class Visitor {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> getWithToken(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    /** A part of a file, such as {@code bytes=0-99}. */
    public HttpResponse<byte[]> part(String path, String range) {
        try {
            return client.send(request(path).header("Range", range).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> postJson(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path, String type, String body, String authorization) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signUp(String name, String email, String password, String from) {
        return send(
                form("/signup", "signup", Map.of("name", name, "email", email, "password", password, "from", from), "")
                        .header("Origin", site()));
    }

    public HttpResponse<String> signIn(String email, String password) {
        return send(signInForm(email, password, "").header("Origin", site()));
    }

    /** On a computer that others use, too. */
    public HttpResponse<String> signInShared(String email, String password) {
        return send(signInForm(email, password, "&shared=on").header("Origin", site()));
    }

    /** As a page of another site would make a browser do it. */
    public HttpResponse<String> signInFrom(String origin, String email, String password) {
        return send(signInForm(email, password, "").header("Origin", origin));
    }

    private HttpRequest.Builder signInForm(String email, String password, String more) {
        return form("/signin", "signin", Map.of("email", email, "password", password, "from", "/account"), more);
    }

    /** A form with what is said to be the state of the page. */
    public HttpResponse<String> postState(String path, String state) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("jakarta.faces.ViewState=" + encode(state))));
    }

    public HttpResponse<String> signOut() {
        return send(request("/signout").header("Origin", site()).POST(BodyPublishers.noBody()));
    }

    /** Value of the header {@code Cookie} with which this browser asks. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The cookie of the session, empty before there is one. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** The cookie by which a browser is known again, null before there is one. */
    public String device() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("device"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** An origin header of this site itself. */
    public String[] ownOrigin() {
        return new String[] {"Origin", site()};
    }

    private HttpRequest.Builder form(String path, String form, Map<String, String> values, String more) {
        Matcher state = VIEW_STATE.matcher(get(path).body());
        if (!state.find()) {
            throw new IllegalStateException("There is no form at " + path);
        }
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.putAll(Map.of(form, form, "go", "go", "jakarta.faces.ViewState", state.group(1)));
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + more));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only inside the container: outside, where JUnit also makes an instance of the test, there are no settings. */
    private static String site() {
        return ConfigProvider.getConfig().getValue("chapterhouse.url", String.class);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
