package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.SiteClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** Tests with raw sockets against the deployed site; the connections of a test are gone after it. */
@ExtendWith(ArquillianExtension.class)
abstract class RawClients {

    static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    static final String JSON = "Content-Type: application/json";
    static final String MULTIPART = "Content-Type: multipart/form-data; boundary=xx";
    static final String PART = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nPK";

    @Inject
    SiteClient site;

    private final List<RawClient> clients = new ArrayList<>();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @AfterEach
    void closeAll() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }

    RawClient send(String request) throws IOException {
        RawClient client = new RawClient(site.address());
        clients.add(client);
        return client.send(request);
    }

    /** @param peer own address of the connection, in 127.0.0.0/8 */
    RawClient from(String peer, String request) throws IOException {
        RawClient client = new RawClient(site.address(), InetAddress.getByName(peer));
        clients.add(client);
        return client.send(request);
    }

    void send(int times, String request) throws IOException {
        for (int i = 0; i < times; i++) {
            send(request);
        }
    }

    String answerTo(String request) throws IOException {
        return send(request).answer();
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void assertThatTheSiteAnswers() throws IOException {
        assertThat(RawClient.siteAnswers(site.address())).isTrue();
    }
}
