package org.chapterhouse.media.work;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The class path of a worker: our classes and the libraries that read documents. */
final class WorkerClassPath {

    private static final List<String> WANTED =
            List.of("SparseBitSet-", "commons-", "fontbox-", "pdfbox-", "poi-", "tika-", "xmlbeans-");
    /** In modules of the server: what those libraries log to. */
    private static final List<String> LOGGING = List.of(
            "org.apache.commons.logging.LogFactory",
            "org.apache.logging.log4j.LogManager",
            "org.jboss.logging.Logger",
            "org.slf4j.LoggerFactory");

    private WorkerClassPath() {}

    /** Needs no request or servlet, because an import at the start of the server has none. */
    static String ofApplication() {
        File classes = placeOf(WorkerClassPath.class.getName());
        return classes == null ? System.getProperty("java.class.path") : of(classes);
    }

    /** @param classes the folder of our classes; where no folder of libraries lies beside it, it is no WAR */
    static String of(File classes) {
        File[] libraries = new File(classes.getParentFile(), "lib").listFiles(WorkerClassPath::isWanted);
        if (libraries == null) {
            return System.getProperty("java.class.path");
        }
        Stream<File> logging = LOGGING.stream().map(WorkerClassPath::placeOf).filter(Objects::nonNull);
        return String.join(
                File.pathSeparator,
                Stream.of(Stream.of(classes), Arrays.stream(libraries).sorted(), logging)
                        .flatMap(part -> part)
                        .map(File::getPath)
                        .toList());
    }

    private static boolean isWanted(File folder, String name) {
        return WANTED.stream().anyMatch(name::startsWith);
    }

    /** Null if it is not found; the worker then fails and says what is missing. */
    private static File placeOf(String name) {
        try {
            URL place = Class.forName(name, false, WorkerClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            if (place.getProtocol().equals("vfs")) {
                // WildFly's own kind of file, of which the application does not know the class.
                Object file = place.openConnection().getContent();
                return (File) file.getClass().getMethod("getPhysicalFile").invoke(file);
            }
            return new File(URI.create(place.toString().replaceFirst("^jar:(.*)!/$", "$1")));
        } catch (ReflectiveOperationException | IOException | LinkageError | IllegalArgumentException e) {
            return null;
        }
    }
}
