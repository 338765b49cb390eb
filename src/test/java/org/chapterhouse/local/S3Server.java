package org.chapterhouse.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real server of S3, s3proxy, which keeps its buckets in a folder; inside the container. */
public final class S3Server implements AutoCloseable {

    public static final String ACCESS_KEY = "chapterhouse-test";
    public static final String SECRET_KEY = "not-a-secret-of-anybody";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder empty */
    public static S3Server start(Path folder) throws IOException, InterruptedException {
        int port = Ports.free();
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(
                        port, ACCESS_KEY, SECRET_KEY, Files.createDirectory(folder.resolve("buckets"))));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Deployments.testProgram("s3proxy.jar").toString(),
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, port);
        server.await(folder);
        return server;
    }

    private void await(Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.isTaken(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException(
                        "s3proxy did not start: " + Files.readString(folder.resolve("s3proxy.log")));
            }
            Thread.sleep(50);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** At once, as a machine without power. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
