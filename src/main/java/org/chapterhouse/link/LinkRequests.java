package org.chapterhouse.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;

/**
 * Asks for pages of other sites, and reads no more of them than their status. Not an address outside of those allowed is
 * ever connected to, whatever a name resolves to and wherever a redirect leads.
 */
final class LinkRequests implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int CONNECT_MILLIS = 5_000;
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String AGENT = "Mozilla/5.0 (compatible; Chapterhouse; checks its links once a week)";

    private final Predicate<InetAddress> addresses;
    private final IntPredicate ports;
    private final Duration patience;
    private final CloseableHttpClient client;

    /** @param patience with all requests for one link together */
    LinkRequests(Predicate<InetAddress> addresses, IntPredicate ports, Duration patience) {
        this.addresses = addresses;
        this.ports = ports;
        this.patience = patience;
        this.client = HttpClientBuilder.create()
                .setDnsResolver(this::resolve)
                .setUserAgent(AGENT)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setSocketTimeout((int) patience.toMillis())
                        .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    static LinkRequests toThePublicWeb() {
        return new LinkRequests(PublicAddresses::contain, WEB_PORTS::contains, Duration.ofSeconds(15));
    }

    /** Many sites answer HEAD wrongly or not at all, so whatever it finds wrong is asked for again with GET. */
    LinkAnswer ask(String url) {
        long end = System.nanoTime() + patience.toNanos();
        LinkAnswer head = ask(HttpHead.METHOD_NAME, url, end);
        return head.isFinal() ? head : ask(HttpGet.METHOD_NAME, url, end);
    }

    /** @param end of {@link System#nanoTime} */
    private LinkAnswer ask(String method, String url, long end) {
        try {
            URI at = new URI(url);
            for (int followed = 0; followed <= MOST_REDIRECTS; followed++) {
                requireWeb(at);
                HttpUriRequest request =
                        RequestBuilder.create(method).setUri(at).build();
                CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                        .execute(request::abort);
                try (CloseableHttpResponse response = client.execute(request)) {
                    int status = response.getStatusLine().getStatusCode();
                    if (!REDIRECTS.contains(status) || !response.containsHeader("Location")) {
                        return LinkAnswer.ofStatus(status);
                    }
                    at = at.resolve(new URI(response.getFirstHeader("Location").getValue()));
                }
            }
            return new LinkAnswer(LinkOutcome.FAILED, null);
        } catch (NotPublic e) {
            return LinkAnswer.PRIVATE;
        } catch (IOException | URISyntaxException e) {
            return LinkAnswer.UNREACHABLE;
        }
    }

    private void requireWeb(URI at) throws NotPublic {
        boolean secure = "https".equalsIgnoreCase(at.getScheme());
        int port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
        if (!secure && !"http".equalsIgnoreCase(at.getScheme())
                || at.getHost() == null
                || at.getRawUserInfo() != null
                || !ports.test(port)) {
            throw new NotPublic(at.toString());
        }
    }

    /** What it returns is what is connected to: no second look-up can say something else. */
    private InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!addresses.test(address)) {
                throw new NotPublic(host);
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** The only kind of refusal that a resolver of names may declare. */
    private static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublic(String what) {
            super(what);
        }
    }
}
