package org.chapterhouse.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import net.bytebuddy.ByteBuddy;

/** What Arquillian deploys. */
public final class Deployments {

    private static final String ARCHIVE_FOLDER = "archive-folder";
    private static final String NAUGHTY_STRINGS = "naughty-strings.txt";

    private Deployments() {}

    /**
     * The very WAR that was built, with all test classes and AssertJ. It is the same for every test class, so that one
     * deployment serves them all.
     */
    public static WebArchive chapterhouse() {
        LocalServers servers = LocalServers.ofThisProject();
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, "chapterhouse.war")
                .importFrom(servers.war().toFile())
                .as(WebArchive.class)
                .merge(testClasses(), "WEB-INF/classes")
                .addAsResource(new StringAsset(servers.archive().toString()), ARCHIVE_FOLDER)
                .addAsLibraries(Stream.of(Assertions.class, ByteBuddy.class)
                        .map(Deployments::placeOf)
                        .toArray(File[]::new));
        Stream.of("../shared", "../../shared")
                .map(shared -> Path.of(shared, "cases/payloads/blns.txt"))
                .filter(Files::exists)
                .findFirst()
                .ifPresentOrElse(
                        naughty -> archive.addAsResource(naughty.toFile(), NAUGHTY_STRINGS),
                        () -> System.out.println("Without the shared cases: naughty strings are left out."));
        return archive;
    }

    /** Without the services of JUnit, which would start servers in the server. */
    private static JavaArchive testClasses() {
        return ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(placeOf(Deployments.class), Filters.include("/org.*"))
                .as(JavaArchive.class);
    }

    /** The archive that ships with Chapterhouse, on disk; inside the container. */
    public static Path shippedArchive() {
        return Path.of(String.join("", lines(ARCHIVE_FOLDER)));
    }

    /** A program that Maven put beside the build for tests; inside the container. */
    public static Path testProgram(String name) {
        return shippedArchive().resolve("../../../target/tools").resolve(name).normalize();
    }

    /** Input that has broken other programs; none where the shared cases are not at hand. Inside the container. */
    public static List<String> naughtyStrings() {
        return lines(NAUGHTY_STRINGS);
    }

    private static List<String> lines(String resource) {
        try (InputStream content = Deployments.class.getResourceAsStream("/" + resource)) {
            return content == null
                    ? List.of()
                    : new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
