package org.chapterhouse.media.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerClassPathTest {

    @TempDir
    private Path folder;

    @Test
    void ofAWarOnlyTheLibrariesThatReadDocumentsAreTaken() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("WEB-INF/classes"));
        Path libraries = Files.createDirectories(folder.resolve("WEB-INF/lib"));
        for (String name : List.of("pdfbox-3.jar", "poi-ooxml-5.jar", "primefaces-15.jar", "elasticsearch-java.jar")) {
            Files.createFile(libraries.resolve(name));
        }
        List<String> path = List.of(WorkerClassPath.of(classes.toFile()).split(File.pathSeparator));
        assertThat(path)
                .startsWith(
                        classes.toString(),
                        libraries.resolve("pdfbox-3.jar").toString(),
                        libraries.resolve("poi-ooxml-5.jar").toString());
        assertThat(path).noneMatch(entry -> entry.contains("primefaces") || entry.contains("elasticsearch"));
        assertThat(path).anyMatch(entry -> entry.contains("log4j-api"));
    }

    @Test
    void outsideOfAServerItIsTheClassPathOfThisProcess() {
        assertThat(WorkerClassPath.ofApplication()).isEqualTo(System.getProperty("java.class.path"));
    }
}
