package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestLearners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.annotation.Nonnull;

/** A client that was generated from {@code /openapi}, in the hands of a program that knows nothing else. */
class GeneratedClientJourney {

    private static final String LEARNER = "generated@example.org";
    private static final Path GENERATOR = Path.of("target/tools/openapi-generator-cli.jar");
    private static final Path PROGRAM = Path.of("src/test/client/WatchFound.java");

    private final TestArchive archive = TestArchive.running();

    @TempDir
    private Path folder;

    @Test
    void searchesOpensAndReportsWhatWasWatched() throws Exception {
        try (Connection database = archive.database()) {
            TestLearners.add(database, LEARNER);
        }
        Path classes = compile(generate());
        String token = TestLearners.authorization(LEARNER).substring("Bearer ".length());
        String site = archive.url("").replaceAll("/$", "");
        String said = run("-cp", classPath(classes), "WatchFound", site, token, "census");
        assertThat(said.strip()).matches("[a-z0-9-]+ 12");
        assertThat(archive.content().rows("""
                        select s.slug || w.watched::text from watch_record w join account a on a.id = w.account_id
                        join recording r on r.id = w.recording_id join session s on s.id = r.session_id
                        where a.email = '%s'""".formatted(LEARNER))).containsExactly(said.split(" ")[0] + "{[0,12)}");
    }

    private Path generate() throws IOException, InterruptedException {
        Path document = folder.resolve("openapi.json");
        Files.writeString(
                document,
                ContractClient.of(archive.url("")).contract().document().toString());
        run(
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--generator-name=java",
                "--library=native",
                "--input-spec=" + document,
                "--output=" + folder,
                "--invoker-package=client",
                "--api-package=client.api",
                "--model-package=client.model",
                "--global-property=apis=Search:Sessions:Learning,models,supportingFiles,"
                        + "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                "--additional-properties=openApiNullable=false,useJakartaEe=true,useSingleRequestParameter=true,"
                        + "sourceFolder=java");
        return folder.resolve("java");
    }

    private Path compile(Path sources) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-cp", classPath(), "-d", folder.toString()));
        arguments.add(PROGRAM.toString());
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return folder;
    }

    /** The generator brings the JSON library that its clients use. */
    private static String classPath(Path... more) {
        List<String> places =
                new ArrayList<>(Stream.of(more).map(Path::toString).toList());
        places.add(GENERATOR.toString());
        places.add(new File(Nonnull.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString());
        return String.join(File.pathSeparator, places);
    }

    /** What a Java program printed, which must end with success. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said + Files.readString(errors)).isZero();
        return said;
    }
}
