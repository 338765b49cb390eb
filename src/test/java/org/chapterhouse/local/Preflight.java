package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** What must be true of this machine before anything is started. */
final class Preflight {

    private static final long NEEDED_BYTES = 1L << 30;

    private Preflight() {}

    static void checkMachine() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new StartFailure("The local servers are packed for Linux on amd64, and this is " + system + ".");
        }
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new StartFailure("A JDK (17 or later) is needed, and " + System.getProperty("java.home")
                    + " is only a Java runtime.");
        }
    }

    static void checkSpace(Path folder) {
        try {
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new StartFailure("At least 1 GB of free disk space is needed in " + folder
                        + ", and there are only " + (usable >> 20) + " MB.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void checkPort(int port) {
        if (Ports.isTaken(port)) {
            throw new StartFailure("Port " + port + " is taken by another program; choose another with -Dport=.");
        }
    }
}
