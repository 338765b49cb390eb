package org.chapterhouse.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a local server whether it answers. */
final class Http {

    private Http() {}

    /** The status of a GET, or 0 when nobody answers. */
    static int status(String url) {
        return status(url, null);
    }

    /** @param authorization value of the header, or null */
    static int status(String url, String authorization) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            if (authorization != null) {
                connection.setRequestProperty("Authorization", authorization);
            }
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(20_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException e) {
            return 0;
        }
    }
}
