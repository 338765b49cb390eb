package org.chapterhouse.media.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real process. What it does is in {@link Works}. */
@Timeout(60)
class DocumentWorkersTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final DocumentWorkers workers = TestWorkers.open();

    @AfterEach
    void nothingIsLeftBehind() {
        List<ProcessHandle> processes = processes();
        workers.close();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(workers.folder())
                .satisfiesAnyOf(
                        place -> assertThat(place).isNull(),
                        place -> assertThat(place).doesNotExist());
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current().children().toList();
    }

    private String run(Class<? extends DocumentWork> work, String... arguments) {
        return new String(workers.run(work, LONG, folder.resolve("document"), arguments), StandardCharsets.UTF_8);
    }

    private long pid() {
        return Long.parseLong(run(Works.Pid.class));
    }

    @Test
    void oneProcessServesUntilItIsReplaced() {
        Set<Long> first = IntStream.range(0, 100).mapToObj(i -> pid()).collect(Collectors.toSet());
        assertThat(first).hasSize(1).doesNotContain(ProcessHandle.current().pid());
        assertThat(first).doesNotContain(pid());
        assertThat(processes()).hasSize(1);
    }

    @Test
    void whatTheWorkSaysReachesWhoeverAsked() {
        long pid = pid();
        assertThatThrownBy(() -> run(Works.Trouble.class, "invalid"))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document has more than 2,000 pages.");
        assertThatThrownBy(() -> run(Works.Trouble.class, "not found"))
                .isInstanceOf(NotFound.class)
                .hasMessage("The document has no such page.");
        assertThat(pid()).isEqualTo(pid);
    }

    @ParameterizedTest
    @CsvSource({
        "memory, too large to read",
        "one array, too large to read",
        "caught, too large to read",
        "result, too large to read",
        "stack, damaged and cannot be read",
        "exit, damaged and cannot be read",
        "halt, damaged and cannot be read",
        "noise, damaged and cannot be read",
        "exception, damaged and cannot be read",
        "disk, damaged and cannot be read"
    })
    void trouble(String kind, String message) {
        assertThatThrownBy(() -> run(Works.Trouble.class, kind))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document is " + message + ".");
        assertThat(pid()).isPositive();
        assertThat(processes()).hasSize(1);
    }

    @Test
    void whatTakesTooLongIsKilled() throws IOException {
        Path document = folder.resolve("document");
        assertThatThrownBy(() -> workers.run(Works.Sleep.class, Duration.ofMillis(500), document, "30000", "9"))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document takes too long to read.");
        long killed = Long.parseLong(Files.readString(document).strip());
        assertThat(ProcessHandle.of(killed).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(pid()).isNotEqualTo(killed);
    }

    @Test
    void whatLibrariesPrintAndLogIsNotAmongTheAnswers() {
        assertThat(run(Works.Chatter.class, "the answer")).isEqualTo("the answer");
        assertThat(run(Works.Chatter.class, "another")).isEqualTo("another");
        assertThat(processes()).hasSize(1);
    }

    @Test
    void nothingOfTheServersEnvironmentIsKnown() {
        String[] lines = run(Works.Surroundings.class).split("\n");
        assertThat(Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "HOME", "PWD", "OLDPWD", "SHLVL", "_"))
                .contains(lines[0].split(" "));
        assertThat(Path.of(lines[1])).exists().startsWith(workers.folder());
        assertThat(Path.of(lines[2])).startsWith(workers.folder());
    }

    @Test
    void theNetworkIsOutOfReach() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(run(Works.Call.class, Integer.toString(server.getLocalPort())))
                    .isEqualTo("refused refused");
        }
    }

    @Test
    void twoDocumentsHaveAProcessEach() throws Exception {
        CompletableFuture<String> slow = sleep("slow", 3_000, 9);
        Path document = folder.resolve("slow");
        assertThat(pid()).isNotEqualTo(pidIn(document, 1));
        assertThat(slow).isNotDone();
        assertThat(slow.join()).isEqualTo("awake");
        assertThat(processes()).hasSize(2);
        workers.endUnused(Duration.ZERO);
        assertThat(processes()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aProcessThatWasKilledBetweenRequestsIsReplaced() throws Exception {
        long first = pid();
        kill(first);
        assertThat(pid()).isNotEqualTo(first);
    }

    @Test
    void aRequestIsRepeatedWhenItsProcessIsKilled() throws Exception {
        CompletableFuture<String> work = sleep("document", 30_000, 1);
        kill(pidIn(folder.resolve("document"), 1));
        assertThat(work.join()).isEqualTo("awake");
    }

    @Test
    void aRequestWhoseProcessIsKilledTwiceIsGivenUp() throws Exception {
        CompletableFuture<String> work = sleep("document", 30_000, 9);
        kill(pidIn(folder.resolve("document"), 1));
        kill(pidIn(folder.resolve("document"), 2));
        assertThatThrownBy(work::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Unavailable.class);
        assertThat(pid()).isPositive();
    }

    @Test
    void theEndOfTheServerEndsWorkInTheMiddle() throws Exception {
        CompletableFuture<String> work = sleep("document", 30_000, 9);
        ProcessHandle process =
                ProcessHandle.of(pidIn(folder.resolve("document"), 1)).orElseThrow();
        workers.close();
        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(work::join).hasCauseInstanceOf(Unavailable.class);
        assertThatThrownBy(this::pid).isInstanceOf(Unavailable.class).hasMessage("The server is shutting down.");
    }

    /** Killed, it cannot end anything itself. */
    @ParameterizedTest
    @ValueSource(strings = {"busy", "resting"})
    void aKilledServerLeavesNothingBehind(String state) throws Exception {
        Path document = folder.resolve("document");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerToKill.class.getName(),
                        document.toString(),
                        state)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String place = server.inputReader().readLine();
            ProcessHandle worker = ProcessHandle.of(pidIn(document, 1)).orElseThrow();
            assertThat(worker.isAlive()).isTrue();
            assertThat(Path.of(place)).isNotEmptyDirectory();
            server.destroyForcibly().waitFor();
            awaitEnd(worker);
            assertThat(Path.of(place)).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void whereNoProcessStartsTheOperatorIsNeeded() {
        try (DocumentWorkers broken = new DocumentWorkers(folder.toString(), 64)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> broken.run(Works.Pid.class, LONG, folder))
                        .isInstanceOf(Unavailable.class)
                        .hasMessage("Documents cannot be read right now. Please tell the administrator.")
                        .hasStackTraceContaining("exit code 1")
                        .hasStackTraceContaining("Worker");
            }
            assertThat(broken.folder()).isEmptyDirectory();
        }
    }

    private CompletableFuture<String> sleep(String name, int millis, int times) {
        return CompletableFuture.supplyAsync(() -> new String(
                workers.run(
                        Works.Sleep.class,
                        LONG,
                        folder.resolve(name),
                        Integer.toString(millis),
                        Integer.toString(times)),
                StandardCharsets.UTF_8));
    }

    /** The process that works on the document, as soon as it says so. */
    private static long pidIn(Path document, int line) throws IOException, InterruptedException {
        while (Files.notExists(document)
                || Files.readString(document).chars().filter(c -> c == '\n').count() < line) {
            Thread.sleep(10);
        }
        return Long.parseLong(Files.readAllLines(document).get(line - 1));
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        assertThat(new ProcessBuilder("sh", "-c", "kill -9 " + pid).start().waitFor())
                .isZero();
        awaitEnd(process);
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        while (process.isAlive()) {
            Thread.sleep(10);
        }
    }
}
