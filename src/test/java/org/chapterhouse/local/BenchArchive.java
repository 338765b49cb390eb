package org.chapterhouse.local;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The whole of Chapterhouse at full speed, for measurements: real servers, its own data folder, free ports. The system
 * property {@code bench.quick} starts them sooner instead, to try out what measures.
 */
public final class BenchArchive implements AutoCloseable {

    private final String adminToken = UUID.randomUUID().toString();
    private final LocalServers servers = LocalServers.ofThisProject();
    private final DataFolder data;
    private final LocalArchive archive;
    private final Thread emergency = new Thread(this::end, "stop");
    private boolean ended;

    private BenchArchive(Map<String, String> settings, boolean shipped) {
        Progress progress = new Progress(System.out);
        Preflight.checkMachine();
        servers.prepare(progress);
        data = TestFolder.open();
        var all = new HashMap<>(settings);
        all.put("chapterhouse.admin.token", adminToken);
        if (shipped) {
            all.put("chapterhouse.archive", servers.archive().toString());
        }
        archive = new LocalArchive(
                servers,
                data,
                Ports.free(),
                all,
                progress,
                Boolean.getBoolean("bench.quick") ? ServerTuning.QUICK_START : ServerTuning.FULL_SPEED);
        Runtime.getRuntime().addShutdownHook(emergency);
        try {
            archive.start();
        } catch (RuntimeException e) {
            // Maven takes our classes away before the JVM ends: the hook alone would come too late.
            close();
            throw e;
        }
    }

    /** Without any session. Returns when the first page is served. */
    public static BenchArchive empty(Map<String, String> settings) {
        return new BenchArchive(settings, false);
    }

    /** With the archive that ships with Chapterhouse. Returns when the first page is served. */
    public static BenchArchive shipped(Map<String, String> settings) {
        return new BenchArchive(settings, true);
    }

    /** The address of a page, given its path without the slash in front. */
    public String url(String path) {
        return archive.url() + path;
    }

    /** The administrator's token for {@code Authorization: Bearer}. */
    public String adminToken() {
        return adminToken;
    }

    /** Without a slash at its end. */
    public String elasticsearchUrl() {
        return archive.elasticsearch().url();
    }

    /** A request past the application; the path begins with a slash. */
    public HttpRequest.Builder elasticsearch(String path) {
        return HttpRequest.newBuilder(URI.create(elasticsearchUrl() + path))
                .header("Authorization", archive.elasticsearch().user().authorization());
    }

    /** A new connection to the application's database, as its owner. */
    public Connection database() throws SQLException {
        return archive.postgres().connect();
    }

    /** What WildFly has used of the processors since it was started. */
    public double cpuSeconds() {
        return archive.wildFly().cpuTime().toMillis() / 1000.0;
    }

    /** Where the application keeps its files. */
    public Path media() {
        return data.folder("media");
    }

    /** Runs commands of jboss-cli in the running server; they last until the next {@link #restart}. */
    public void manage(List<String> commands) {
        archive.wildFly().manage(commands);
    }

    /** Starts the application anew with these settings beside those it had; the other servers go on. */
    public void restart(Map<String, String> settings) {
        archive.wildFly().stop();
        archive.wildFly().configure(settings);
        archive.startAlone(archive.wildFly());
    }

    /** Stops the servers and deletes what they kept, except their logs. */
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(emergency);
    }

    private synchronized void end() {
        if (!ended) {
            ended = true;
            TestFolder.end(data, servers.logs("bench"), archive::close);
        }
    }
}
