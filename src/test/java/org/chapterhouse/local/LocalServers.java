package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The servers' programs as Maven unpacked them; shared by all data folders and never written to once prepared. */
record LocalServers(Path project) {

    /** The project this JVM was started in; Maven passes its folder as the system property {@code basedir}. */
    static LocalServers ofThisProject() {
        return new LocalServers(Path.of(System.getProperty("basedir", "")).toAbsolutePath());
    }

    /** Completes what Maven unpacked; cheap when it was done before. */
    void prepare(Progress progress) {
        try (BuildLock alone = new BuildLock(folder())) {
            PostgresBinaries.unpackInto(folder().resolve("postgresql"), progress);
            new AnalysisPlugin(elasticsearch(), project.resolve("src/test/elasticsearch-plugin")).install(progress);
            new WildFlyConfiguration(wildFly(), project.resolve("wildfly-config")).apply(progress);
        }
    }

    Path postgresql() {
        return folder().resolve("postgresql");
    }

    Path elasticsearch() {
        return newest("elasticsearch-");
    }

    Path wildFly() {
        return newest("wildfly-");
    }

    Path war() {
        return project.resolve("target/chapterhouse.war");
    }

    /** The catalog and the sample recordings. */
    Path archive() {
        return project.resolve("src/main/archive");
    }

    /** Where the logs of a test run stay after its data folder is gone; Maven numbers the runs it starts side by side. */
    Path logs(String run) {
        return project.resolve("target/local-logs").resolve(run + System.getProperty("chapterhouse.fork", ""));
    }

    private Path folder() {
        return project.resolve("target/local");
    }

    private Path newest(String prefix) {
        try (var entries = Files.list(folder())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new StartFailure(
                            "No " + prefix + "* in " + folder() + "; run mvn pre-integration-test first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
