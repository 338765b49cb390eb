package org.chapterhouse.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Java that Elasticsearch runs on. Its full distribution brings a recent one along, with which it uses the
 * processor's vector instructions; the slim one used here brings none, so the newest of this machine stands in.
 */
final class NewestJava {

    /** The newest that Elasticsearch 8.19 knows. */
    private static final int NEWEST_KNOWN = 25;

    private record Java(Path home, int version) {}

    private NewestJava() {}

    /** Of the one that runs this and those installed beside it. */
    static Path home() {
        Path own = Path.of(System.getProperty("java.home"));
        Java ours = new Java(own, Runtime.version().feature());
        return Stream.concat(Stream.of(ours), beside(own))
                .filter(java -> java.version() <= NEWEST_KNOWN)
                .max(Comparator.comparingInt(Java::version))
                .orElse(ours)
                .home();
    }

    private static Stream<Java> beside(Path own) {
        try (Stream<Path> entries = Files.list(own.toAbsolutePath().getParent())) {
            return entries
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .map(home -> new Java(home, version(home)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** As its file "release" says; 0 where that says nothing. */
    private static int version(Path home) {
        Properties release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
            return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "").replace("\"", ""))
                    .feature();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
