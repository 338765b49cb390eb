package org.chapterhouse.web.bounds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A client that keeps to no rules: one connection, on which a test sends what it likes. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE = 45_000;

    private final Socket socket;

    RawClient(String site) throws IOException {
        this(site, null);
    }

    /** @param from the own address of the connection, null for any */
    RawClient(String site, InetAddress from) throws IOException {
        URI address = URI.create(site);
        socket = from == null
                ? new Socket(address.getHost(), address.getPort())
                : new Socket("127.0.0.1", address.getPort(), from, 0);
        socket.setSoTimeout(PATIENCE);
    }

    /** The head of a request, with the empty line at its end. */
    static String head(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** All that comes until the server closes the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the first page comes within a second; a machine that is busy with something else gets three tries. */
    static boolean siteAnswers(String site) throws IOException {
        for (int i = 0; i < 3; i++) {
            Instant start = Instant.now();
            try (RawClient client = new RawClient(site)) {
                String answer =
                        client.send(head("GET", "/", "Connection: close")).answer();
                if (answer.startsWith("HTTP/1.1 200 ")
                        && Duration.between(start, Instant.now()).compareTo(Duration.ofSeconds(1)) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
