package org.chapterhouse.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Against a real server on this machine, which these requests may ask; the last tests show that those of the site do not. */
class LinkRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final LinkRequests here = new LinkRequests(InetAddress::isLoopbackAddress, port -> true, PATIENCE);
    private final LinkRequests site = new LinkRequests(PublicAddresses::contain, port -> true, PATIENCE);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        here.close();
        site.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawQuery());
        }
        int status =
                switch (path.replaceFirst("/[^/]*$", "")) {
                    case "/status" -> Integer.parseInt(path.substring("/status/".length()));
                    case "/to" -> Integer.parseInt(path.substring("/to/".length()));
                    case "/get" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
                    default -> 200;
                };
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @CsvSource({
        "200, ANSWERED",
        "206, ANSWERED",
        "404, MISSING",
        "410, MISSING",
        "401, CLOSED",
        "403, CLOSED",
        "429, CLOSED",
        "400, FAILED",
        "500, FAILED",
        "503, FAILED",
        "304, FAILED"
    })
    void theStatusDecides(int status, LinkOutcome outcome) {
        assertThat(here.ask(url("/status/" + status))).isEqualTo(new LinkAnswer(outcome, status));
    }

    @Test
    void whatHeadFindsIsNotAskedForAgain() {
        assertThat(here.ask(url("/page")).outcome()).isEqualTo(LinkOutcome.ANSWERED);
        assertThat(asked).containsExactly("HEAD /page");
    }

    @Test
    void sitesThatRefuseHeadAreAskedWithGet() {
        assertThat(here.ask(url("/get/page")).outcome()).isEqualTo(LinkOutcome.ANSWERED);
        assertThat(asked).containsExactly("HEAD /get/page", "GET /get/page");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowed(int status) {
        assertThat(here.ask(url("/to/" + status + "?/status/410")).outcome()).isEqualTo(LinkOutcome.MISSING);
        assertThat(here.ask(url("/to/" + status + "?" + url("/page"))).outcome())
                .isEqualTo(LinkOutcome.ANSWERED);
    }

    @Test
    void redirectsWithoutEndAreAFault() {
        server.createContext("/round", exchange -> {
            asked.add("round");
            exchange.getResponseHeaders().set("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThat(here.ask(url("/round"))).isEqualTo(new LinkAnswer(LinkOutcome.FAILED, null));
        assertThat(asked).hasSize(12);
    }

    /** A page without end, and one that sends a letter at a time. */
    @Test
    void nothingIsReadOfAPageAndSlowOnesAreGivenUp() throws IOException {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            }
        });
        assertThat(here.ask(url("/endless")).outcome()).isEqualTo(LinkOutcome.ANSWERED);
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(slow));
            dripping.setDaemon(true);
            dripping.start();
            long start = System.nanoTime();
            assertThat(here.ask("http://localhost:" + slow.getLocalPort() + "/"))
                    .isEqualTo(LinkAnswer.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(2));
        }
    }

    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            while (true) {
                socket.getOutputStream().write('H');
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // The other end gave up, as it should.
        }
    }

    @Test
    void whereNobodyListensNothingAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(here.ask("http://localhost:" + free + "/")).isEqualTo(LinkAnswer.UNREACHABLE);
        assertThat(here.ask("http://no-such-name.invalid/")).isEqualTo(LinkAnswer.UNREACHABLE);
        assertThat(here.ask("http://localhost/%zz")).isEqualTo(LinkAnswer.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.1",
                "0.0.0.0",
                "0",
                "10.0.0.1",
                "169.254.169.254",
                "[fd00:ec2::254]",
                "someone@127.0.0.1"
            })
    void theSiteAsksNoPrivateAddress(String host) {
        String url = "http://" + host + ":" + server.getAddress().getPort() + "/page";
        assertThat(site.ask(url).outcome()).isNotEqualTo(LinkOutcome.ANSWERED);
        assertThat(asked).isEmpty();
    }

    /** Only the first page is on an address that is allowed; with it, only one port is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:127.0.0.2]/",
                "//127.0.0.2/",
                "http://localhost:22/",
                "ftp://localhost/",
                "file:///etc/passwd",
                "jar:file:///x!/y"
            })
    void redirectsLeadToNoOtherAddressPortOrScheme(String target) throws IOException {
        InetAddress first = InetAddress.getLoopbackAddress();
        int port = server.getAddress().getPort();
        try (LinkRequests strict =
                new LinkRequests(first::equals, allowed -> allowed == port || allowed == 80, PATIENCE)) {
            assertThat(strict.ask("http://127.0.0.1:" + port + "/to/302?" + target))
                    .isEqualTo(LinkAnswer.PRIVATE);
        }
        assertThat(asked).hasSize(1);
    }
}
