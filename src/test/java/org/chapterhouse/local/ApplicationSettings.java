package org.chapterhouse.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the application is told of its surroundings. WildFly reads it as system properties from a file only this user
 * may read, so that no secret is ever on a command line.
 */
record ApplicationSettings(Map<String, String> values) {

    static ApplicationSettings of(LocalPostgres postgres, LocalElasticsearch elasticsearch, DataFolder data, int port) {
        var values = new LinkedHashMap<String, String>();
        values.put("chapterhouse.url", "http://localhost:" + port);
        values.put("chapterhouse.db.url", postgres.url());
        values.put("chapterhouse.db.user", LocalPostgres.USER);
        values.put("chapterhouse.db.password", postgres.password());
        values.put("chapterhouse.elasticsearch.url", elasticsearch.url());
        values.put("chapterhouse.elasticsearch.user", elasticsearch.user().name());
        values.put("chapterhouse.elasticsearch.password", elasticsearch.user().password());
        values.put("chapterhouse.media", data.folder("media").toString());
        // Nothing that runs for a test or a trial calls other sites by itself.
        values.put("chapterhouse.links.check", "never");
        values.put("chapterhouse.files.check-days", "0");
        return new ApplicationSettings(values);
    }

    ApplicationSettings with(Map<String, String> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new ApplicationSettings(all);
    }

    void writeTo(Path file) {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFolder.writePrivately(file, text.toString());
    }
}
