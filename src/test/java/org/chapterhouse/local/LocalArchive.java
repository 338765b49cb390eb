package org.chapterhouse.local;

import java.util.List;
import java.util.Map;

/**
 * Chapterhouse as a whole on this machine: PostgreSQL, Elasticsearch and WildFly over one data folder. It may be closed
 * by another thread at any moment, even half started: nothing is launched after that, and nothing keeps running.
 */
final class LocalArchive implements AutoCloseable {

    private final DataFolder data;
    private final Progress progress;
    private final LocalPostgres postgres;
    private final LocalElasticsearch elasticsearch;
    private final LocalWildFly wildFly;
    private boolean closed;

    /** @param extra settings of the application, beside those that point it at the local servers */
    LocalArchive(LocalServers servers, DataFolder data, int port, Map<String, String> extra, Progress progress) {
        this(servers, data, port, extra, progress, ServerTuning.QUICK_START);
    }

    LocalArchive(
            LocalServers servers,
            DataFolder data,
            int port,
            Map<String, String> extra,
            Progress progress,
            ServerTuning tuning) {
        this.data = data;
        this.progress = progress;
        this.postgres = new LocalPostgres(servers, data);
        this.elasticsearch = new LocalElasticsearch(servers, data, tuning);
        this.wildFly = new LocalWildFly(
                servers,
                data,
                port,
                ApplicationSettings.of(postgres, elasticsearch, data, port).with(extra),
                tuning);
    }

    /** The address of the first page, with the slash at its end. */
    String url() {
        return wildFly.url();
    }

    DataFolder data() {
        return data;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalElasticsearch elasticsearch() {
        return elasticsearch;
    }

    LocalWildFly wildFly() {
        return wildFly;
    }

    /** Returns when the first page is served; Elasticsearch, the slowest, starts beside the others. */
    void start() {
        launch(elasticsearch);
        progress.step("Starting PostgreSQL", () -> startAlone(postgres));
        progress.step("Starting WildFly with Chapterhouse", () -> startAlone(wildFly));
        progress.step("Waiting for Elasticsearch", elasticsearch::awaitReady);
        progress.step("Waiting for the first page", this::awaitFirstPage);
    }

    /** Launches one server and waits until it is ready. */
    void startAlone(LocalServer server) {
        launch(server);
        server.awaitReady();
    }

    /** Starts again whatever ended by itself, for as long as the archive is open. */
    void watch() {
        while (!isClosed()) {
            for (LocalServer server : List.of(postgres, elasticsearch, wildFly)) {
                server.rotateLog();
                if (!server.isAlive() && !isClosed()) {
                    progress.say(server.name() + " ended unexpectedly; starting it again.");
                    startAgain(server);
                }
            }
            Pause.milliseconds(500);
        }
    }

    /** Whatever keeps it from starting may pass; who watches is told each time. */
    private void startAgain(LocalServer server) {
        try {
            progress.step("Starting " + server.name(), () -> startAlone(server));
        } catch (StartFailure e) {
            if (!isClosed()) {
                progress.say(e.getMessage() + " Trying again in ten seconds.");
                Pause.milliseconds(10_000);
            }
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        wildFly.stop();
        elasticsearch.stop();
        postgres.stop();
        data.close();
    }

    private synchronized void launch(LocalServer server) {
        if (closed) {
            throw new StartFailure("Stopped while starting.");
        }
        server.launch();
    }

    private void awaitFirstPage() {
        for (int status; (status = Http.status(url())) != 200; ) {
            if (status >= 400 || !wildFly.isAlive()) {
                throw new StartFailure("The first page does not open (status " + status + "); "
                        + data.root().resolve("wildfly/log/server.log") + " says why.");
            }
            Pause.milliseconds(200);
        }
    }
}
