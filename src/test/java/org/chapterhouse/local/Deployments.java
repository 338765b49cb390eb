package org.chapterhouse.local;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What Arquillian deploys. */
public final class Deployments {

    private Deployments() {
    }

    /** The very WAR that was built, with AssertJ and the given test classes (the test itself is implied). */
    public static WebArchive chapterhouse(Class<?>... testClasses) {
        File war = LocalServers.ofThisProject().war().toFile();
        return ShrinkWrap.create(ZipImporter.class, "chapterhouse.war").importFrom(war).as(WebArchive.class)
                .addClasses(Deployments.class, SiteClient.class)
                .addClasses(testClasses)
                .addAsLibraries(Stream.of(Assertions.class, ByteBuddy.class).map(Deployments::jarOf).toArray(File[]::new));
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
