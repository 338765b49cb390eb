package org.chapterhouse.media.work;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

import org.apache.commons.logging.LogFactory;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

/** What documents can bring about, without the document. */
final class Works {

    private Works() {}

    /** Says in which process it runs. */
    static final class Pid implements DocumentWork {

        @Override
        public void run(Path file, List<String> arguments, DataOutputStream result) throws IOException {
            result.writeBytes(Long.toString(ProcessHandle.current().pid()));
        }
    }

    /** Adds a line with its process to the file, then sleeps unless there are more lines than that. */
    static final class Sleep implements DocumentWork {

        @Override
        public void run(Path file, List<String> arguments, DataOutputStream result) throws Exception {
            Files.writeString(
                    file, ProcessHandle.current().pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (Files.readAllLines(file).size() <= Integer.parseInt(arguments.get(1))) {
                Thread.sleep(Long.parseLong(arguments.get(0)));
            }
            result.writeBytes("awake");
        }
    }

    /** Makes trouble of a kind. */
    static final class Trouble implements DocumentWork {

        @Override
        public void run(Path file, List<String> arguments, DataOutputStream result) throws Exception {
            switch (arguments.get(0)) {
                case "invalid" -> throw new Invalid("problem.document.pages", 2_000);
                case "not found" -> throw new NotFound("problem.page.missing");
                case "exception" -> throw new IOException("on purpose");
                case "memory" -> fill(new ArrayList<>());
                case "one array" -> fill(List.of(new byte[Integer.MAX_VALUE]));
                case "caught" -> fillAgainAndAgain();
                case "stack" -> result.writeInt(depth(0));
                case "exit" -> System.exit(0);
                case "halt" -> Runtime.getRuntime().halt(42);
                case "noise" -> new FileOutputStream(FileDescriptor.out).write(new byte[100]);
                case "result" -> result.write(new byte[Answer.MOST_BYTES + 1]);
                case "disk" -> fillDisk();
                default -> throw new IllegalArgumentException(arguments.get(0));
            }
        }

        private static void fill(List<byte[]> all) {
            while (true) {
                all.add(new byte[1_000_000]);
            }
        }

        private static void fillAgainAndAgain() {
            while (true) {
                try {
                    fill(new ArrayList<>());
                } catch (OutOfMemoryError e) {
                    Thread.onSpinWait();
                }
            }
        }

        @SuppressWarnings("InfiniteRecursion") // on purpose
        private static int depth(int above) {
            return depth(above + 1) + 1;
        }

        private static void fillDisk() throws IOException {
            try (FileChannel file = FileChannel.open(Files.createTempFile("large", ""), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(new byte[10]), 300_000_000);
            }
        }
    }

    /** Prints and logs, then gives what it was given. */
    static final class Chatter implements DocumentWork {

        @Override
        public void run(Path file, List<String> arguments, DataOutputStream result) throws IOException {
            for (int i = 0; i < 10_000; i++) {
                System.out.println("A line on standard output");
                System.err.println("A line on standard error");
            }
            Logger.getLogger("chatter").severe("A line of a log");
            LogFactory.getLog("chatter").error("A line of another log");
            result.writeBytes(arguments.get(0));
        }
    }

    /** Lists the environment, the directory for temporary files, and the home. */
    static final class Surroundings implements DocumentWork {

        @Override
        public void run(Path file, List<String> arguments, DataOutputStream result) throws IOException {
            Path temporary = Files.createTempFile("left", "behind");
            result.writeBytes(String.join(" ", System.getenv().keySet()) + "\n" + temporary + "\n"
                    + System.getProperty("user.home"));
        }
    }

    /** Tries to reach a port of this machine. */
    static final class Call implements DocumentWork {

        @Override
        public void run(Path file, List<String> arguments, DataOutputStream result) throws IOException {
            int port = Integer.parseInt(arguments.get(0));
            try {
                URI.create("http://localhost:" + port + "/")
                        .toURL()
                        .openStream()
                        .close();
                result.writeBytes("reached by URL");
            } catch (IOException e) {
                result.writeBytes("refused ");
            }
            try (Socket socket = new Socket("localhost", port)) {
                result.writeBytes("reached by socket");
            } catch (SecurityException e) {
                result.writeBytes("refused");
            }
        }
    }
}
