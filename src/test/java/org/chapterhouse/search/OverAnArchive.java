package org.chapterhouse.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.local.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** A test in the container that fills the archive and then searches it. */
@ExtendWith(ArquillianExtension.class)
public abstract class OverAnArchive {

    protected static final Viewer MEMBER = new Viewer(1L, Set.of(Role.LEARNER));
    protected static final Viewer EDITOR = new Viewer(2L, Set.of(Role.EDITOR));

    private static final String NAUGHTY_STRINGS = "naughty-strings.txt";

    @Inject
    protected ArchiveFixture archive;
    @Inject
    protected Freshness freshness;

    @Deployment
    public static WebArchive deployment() {
        WebArchive archive = Deployments.chapterhouse(OverAnArchive.class, ArchiveFixture.class, Freshness.class);
        Stream.of("../shared", "../../shared").map(shared -> Path.of(shared, "cases/payloads/blns.txt"))
                .filter(Files::exists).findFirst().ifPresentOrElse(
                        naughty -> archive.addAsResource(naughty.toFile(), NAUGHTY_STRINGS),
                        () -> System.out.println("Without the shared cases: naughty strings are left out."));
        return archive;
    }

    /** Input that has broken other programs; none where the shared cases are not at hand. */
    protected static List<String> naughtyStrings() {
        try (InputStream naughty = OverAnArchive.class.getResourceAsStream("/" + NAUGHTY_STRINGS)) {
            return naughty == null ? List.of() : new String(naughty.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
