package org.chapterhouse.media.work;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;

/** The class path of a worker: our classes and the libraries that read documents. */
final class WorkerClassPath {

    private static final String LIBRARIES = "/WEB-INF/lib/";
    private static final List<String> WANTED = List.of("SparseBitSet-", "commons-", "fontbox-", "pdfbox-", "poi-",
            "tika-", "xmlbeans-");
    /** In modules of the server: what those libraries log to. */
    private static final List<String> LOGGING = List.of("org.apache.commons.logging.LogFactory",
            "org.apache.logging.log4j.LogManager", "org.jboss.logging.Logger", "org.slf4j.LoggerFactory");

    private WorkerClassPath() {
    }

    /** What is not found is left out; the worker then fails and says what is missing. */
    static String of(ServletContext application) {
        Set<String> libraries = application.getResourcePaths(LIBRARIES);
        List<String> paths = new ArrayList<>(List.of("/WEB-INF/classes"));
        new TreeSet<>(libraries == null ? Set.of() : libraries).stream().filter(WorkerClassPath::isWanted)
                .forEach(paths::add);
        return String.join(File.pathSeparator, Stream.concat(paths.stream().map(application::getRealPath),
                LOGGING.stream().map(WorkerClassPath::archiveOf)).filter(Objects::nonNull).toList());
    }

    private static boolean isWanted(String path) {
        return WANTED.stream().anyMatch(path.substring(LIBRARIES.length())::startsWith);
    }

    private static String archiveOf(String name) {
        try {
            String place = Class.forName(name, false, WorkerClassPath.class.getClassLoader()).getProtectionDomain()
                    .getCodeSource().getLocation().toString();
            return new File(URI.create(place.replaceFirst("^jar:(.*)!/$", "$1"))).getPath();
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            return null;
        }
    }
}
