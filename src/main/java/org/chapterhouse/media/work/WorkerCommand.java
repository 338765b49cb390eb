package org.chapterhouse.media.work;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a worker is started.
 *
 * @param megabytes of its heap
 */
record WorkerCommand(String classPath, int megabytes) {

    /** The part of the environment that a worker gets: the locale decides how file names are encoded. */
    private static final Set<String> KEPT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private static final Path SHELL = Path.of("/bin/sh");
    /**
     * No core dumps, files of at most 256 MB, and the first process to be killed when the machine runs out of memory.
     * Limits that the system does not support are skipped.
     */
    private static final String BOUNDED = "{ ulimit -c 0; ulimit -f 524288; echo 1000 > /proc/self/oom_score_adj; }"
            + " 2> /dev/null; exec nice -n 5 \"$0\" \"$@\"";

    /** @param folder its working directory, for its temporary files and what it prints */
    ProcessBuilder in(Path folder) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", BOUNDED));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(folder));
        command.addAll(List.of(
                "-cp", classPath, Worker.class.getName(), folder.getParent().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(printed(folder));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("HOME", folder.toString());
        return builder;
    }

    private List<String> options(Path folder) {
        return List.of(
                "-Xms16m",
                "-Xmx" + megabytes + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                // A library might catch this error and try again forever.
                "-XX:+ExitOnOutOfMemoryError",
                // Starts quickly and leaves the other processors to the server.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The virtual machine itself must not print in between the answers or write outside of the folder.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder.getParent(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dorg.jboss.logging.provider=jdk");
    }

    /** Where its standard error goes. */
    static File printed(Path folder) {
        return folder.resolve("printed.log").toFile();
    }
}
