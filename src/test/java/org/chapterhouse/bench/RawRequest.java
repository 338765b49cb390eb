package org.chapterhouse.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import org.chapterhouse.local.BenchArchive;

/**
 * What the application sends to Elasticsearch.
 *
 * @param path        with its parameters
 * @param contentType null without a body
 * @param accept      what it takes for an answer
 */
record RawRequest(String method, String path, String contentType, String accept, byte[] body) {

    /** Whether it looks for something, rather than writing or asking how the index is. */
    boolean searches() {
        String resource = path.replaceAll("\\?.*", "");
        return resource.endsWith("/_search") || resource.endsWith("/_msearch");
    }

    boolean writes() {
        return path.replaceAll("\\?.*", "").endsWith("/_bulk");
    }

    /** The same, for the Elasticsearch of an archive. */
    HttpRequest to(BenchArchive archive) {
        return archive.elasticsearch(path)
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
    }
}
