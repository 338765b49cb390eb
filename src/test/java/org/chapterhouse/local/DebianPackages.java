package org.chapterhouse.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that tests take from Debian. */
public final class DebianPackages {

    private static final Path APT = Path.of("/usr/bin/apt-get");

    private DebianPackages() {}

    /**
     * Whether a program is there. It is installed first, with all its packages, when one of them is missing and we are
     * root. On a system other than Debian's nothing is installed.
     */
    public static boolean provide(Path program, List<String> packages) {
        if (Files.isExecutable(APT) && Unprivileged.isRoot() && !areInstalled(packages)) {
            install(packages);
        }
        return Files.isExecutable(program);
    }

    /** The same, and fails where the program cannot be had. */
    public static void need(String name, Path program, List<String> packages) {
        if (!provide(program, packages)) {
            throw missing(name, packages);
        }
    }

    static StartFailure missing(String name, List<String> packages) {
        return new StartFailure("The browser tests need " + name + "; install it with: sudo apt-get install "
                + String.join(" ", packages));
    }

    private static boolean areInstalled(List<String> packages) {
        return run(List.of("dpkg", "-s"), packages) == 0;
    }

    private static void install(List<String> packages) {
        try (BuildLock alone = new BuildLock(Path.of("target"))) {
            if (!areInstalled(packages)) {
                run(List.of("apt-get", "update", "-qq"), List.of());
                run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"), packages);
            }
        }
    }

    private static int run(List<String> command, List<String> arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new StartFailure(String.join(" ", whole) + " could not be run: " + e.getMessage(), e);
        }
    }
}
