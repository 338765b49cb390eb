package org.chapterhouse.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * PostgreSQL and Elasticsearch for the tests in the container. They must run before Arquillian starts its WildFly, which
 * is why a listener of the whole session starts them; arquillian.xml is given their addresses by system properties.
 */
public final class TestServers implements LauncherSessionListener {

    /** Set by the Maven execution of the {@code *IT}; no other run needs these servers. */
    private static final String WANTED = "chapterhouse.in-container";

    /** Set once they run: a JVM that shares the tests with another opens a session for each class. */
    private static final String WILDFLY = "local.wildfly";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(WANTED) && System.getProperty(WILDFLY) == null) {
            start();
        }
    }

    private static final int STOP_SECONDS = 30;

    /** A test that binds its end of a connection to this address is a proxy of the site; all of 127.0.0.0/8 is ours. */
    private static final String TRUSTED_PROXY = "127.0.0.2";

    private static void start() {
        Progress progress = new Progress(System.out);
        LocalServers servers = LocalServers.ofThisProject();
        Preflight.checkMachine();
        servers.prepare(progress);
        DataFolder data = TestFolder.open();
        LocalPostgres postgres = new LocalPostgres(servers, data);
        LocalElasticsearch elasticsearch = new LocalElasticsearch(servers, data, ServerTuning.QUICK_START);
        TestFolder.atTheEnd(data, servers.logs("in-container"), () -> {
            stopWildFly(data);
            elasticsearch.stop();
            postgres.stop();
        });
        progress.step("Starting PostgreSQL and Elasticsearch for the tests", () -> {
            elasticsearch.launch();
            postgres.launch();
            postgres.awaitReady();
            elasticsearch.awaitReady();
        });
        describe(servers, data, postgres, elasticsearch);
    }

    private static void describe(
            LocalServers servers, DataFolder data, LocalPostgres postgres, LocalElasticsearch elasticsearch) {
        int port = Ports.free();
        Path settings = data.root().resolve("settings.properties");
        ApplicationSettings.of(postgres, elasticsearch, data, port)
                .with(Map.of(
                        "jboss.http.port", Integer.toString(port),
                        "chapterhouse.proxy", TRUSTED_PROXY,
                        "chapterhouse.admin.password", data.secret("admin.password"),
                        "chapterhouse.admin.token", data.secret("admin.token")))
                .writeTo(settings);
        System.setProperty(WILDFLY, servers.wildFly().toString());
        System.setProperty("local.wildfly.base", data.folder("wildfly").toString());
        System.setProperty("local.settings", settings.toString());
        System.setProperty("local.management.port", Integer.toString(Ports.free()));
    }

    /** The one Arquillian has started, which tells nobody its process. */
    private static void stopWildFly(DataFolder data) {
        String base = data.folder("wildfly").toString();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(base))
                .forEach(child -> {
                    child.destroy();
                    child.onExit()
                            .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                            .exceptionally(late -> kill(child))
                            .join();
                });
    }

    private static ProcessHandle kill(ProcessHandle child) {
        child.destroyForcibly();
        return child.onExit().join();
    }
}
