package org.chapterhouse.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The whole of Chapterhouse for the journeys: real servers, the real catalog, its own data folder and free ports. One
 * for the JVM, started by whoever asks first and gone when the JVM ends. A test that stops a server starts it again.
 */
public final class TestArchive {

    private static TestArchive running;

    private final String adminPassword = UUID.randomUUID().toString();
    private final String adminToken = UUID.randomUUID().toString();
    private final LocalArchive archive;

    private TestArchive() {
        Progress progress = new Progress(System.out);
        LocalServers servers = LocalServers.ofThisProject();
        Preflight.checkMachine();
        servers.prepare(progress);
        DataFolder data = TestFolder.open();
        archive = new LocalArchive(
                servers,
                data,
                Ports.free(),
                Map.of(
                        "chapterhouse.admin.password", adminPassword,
                        "chapterhouse.admin.token", adminToken,
                        "chapterhouse.archive", servers.archive().toString()),
                progress);
        TestFolder.atTheEnd(data, servers.logs("journeys"), archive::close);
        archive.start();
    }

    /** The running archive. */
    public static synchronized TestArchive running() {
        if (running == null) {
            running = new TestArchive();
        }
        return running;
    }

    /** The address of a page, given its path without the slash in front: {@code url("search?q=library")}. */
    public String url(String path) {
        return archive.url() + path;
    }

    /** Signs in {@code admin@chapterhouse.local}. */
    public String adminPassword() {
        return adminPassword;
    }

    /** The administrator's token for {@code Authorization: Bearer}. */
    public String adminToken() {
        return adminToken;
    }

    /** A new connection to the application's database, as its owner. */
    public Connection database() throws SQLException {
        return archive.postgres().connect();
    }

    /** What is in its database and its index. */
    public TestContent content() {
        return new TestContent(archive);
    }

    /** Starts to write down what its database is asked; close it in the end. */
    public StatementLog statements() {
        return new StatementLog(
                archive.postgres(), archive.data().folder("logs").resolve("PostgreSQL.log"));
    }

    /** As {@code kill -9}. */
    public void killWildFly() {
        archive.wildFly().kill();
    }

    /** Returns when the application serves again. */
    public void startWildFly() {
        archive.startAlone(archive.wildFly());
    }

    /** As {@code kill -9}. */
    public void killElasticsearch() {
        archive.elasticsearch().kill();
    }

    /** Returns when Elasticsearch answers again, at the address it had. */
    public void startElasticsearch() {
        archive.startAlone(archive.elasticsearch());
    }

    /** The database takes connections and answers nothing until {@link #resumePostgres}. */
    public void freezePostgres() {
        archive.postgres().freeze();
    }

    /** As if nothing had been. */
    public void resumePostgres() {
        archive.postgres().resume();
    }

    /** As {@code kill -9}. */
    public void killPostgres() {
        archive.postgres().kill();
    }

    /** Returns when the database answers again, at the address it had. */
    public void startPostgres() {
        archive.startAlone(archive.postgres());
    }

    /** Ends all database connections and comes back at the same address. */
    public void restartPostgres() {
        archive.postgres().stop();
        archive.startAlone(archive.postgres());
    }
}
