package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs that refuse to run as root when we are root. A user namespace in which we have another number needs no
 * change of owners; where namespaces are blocked, the program runs as {@code nobody} and is given its folder.
 */
final class Unprivileged {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "--map-user=1000", "--map-group=1000");

    private Unprivileged() {}

    /** The command as it has to be called, so that it may write to the given folder without being root. */
    static List<String> command(List<String> command, Path writable) {
        if (!isRoot()) {
            return command;
        }
        var wrapped = new ArrayList<>(NAMESPACE);
        if (!succeeds(List.of(NAMESPACE.get(0), NAMESPACE.get(1), NAMESPACE.get(2), "true"))) {
            succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, writable.toString()));
            wrapped = new ArrayList<>(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        }
        wrapped.addAll(command);
        return wrapped;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
