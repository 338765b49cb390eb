package org.chapterhouse.media.work;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Keeps libraries from fetching what a document links to. None of ours does so today; this covers later versions. */
final class NoNetwork {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    /** For the whole process; once. */
    @SuppressWarnings("deprecation") // there is no other way without a security manager
    static void enforce() {
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refused());
        try {
            Socket.setSocketImplFactory(() -> {
                throw new SecurityException("A document is read without a network.");
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Refused extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new SocketException("A document is read without a network.");
        }
    }
}
