package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server on a free loopback port, with one database; start and stop as often as needed. */
final class LocalPostgres extends LocalServer {

    /** Owns the database and no more. Data folders of earlier versions were made with this name as the superuser. */
    static final String USER = "chapterhouse";

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "chapterhouse";

    private final LocalServers servers;
    private final DataFolder data;
    private final int port = Ports.free();
    private final String password;
    private final String superuserPassword;

    LocalPostgres(LocalServers servers, DataFolder data) {
        super("PostgreSQL", "INT");
        this.servers = servers;
        this.data = data;
        this.password = data.secret("postgresql.password");
        this.superuserPassword = data.secret("postgresql.superuser");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    @Override
    ServerProcess launchProcess() {
        Path cluster = data.root().resolve("postgresql");
        if (Files.notExists(cluster)) {
            initialize(cluster);
        }
        var command = List.of(
                servers.postgresql().resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-k",
                "",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "timezone=UTC");
        return ServerProcess.start(name(), data, Unprivileged.command(command, cluster), Map.of());
    }

    @Override
    boolean isReady() {
        try (Connection server = connectAsSuperuser();
                var statement = server.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, DATABASE);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    createDatabase(server);
                }
            }
        } catch (SQLException e) {
            // It is starting, perhaps for longer, after a crash.
            return false;
        }
        return answers(DATABASE, USER, password);
    }

    /** Elsewhere first, so that an interrupted attempt is never taken for a database. */
    private void initialize(Path cluster) {
        Path attempt = data.emptyFolder("postgresql.new");
        Path passwordFile = attempt.resolve("password");
        DataFolder.writePrivately(passwordFile, superuserPassword);
        var command = List.of(
                servers.postgresql().resolve("bin/initdb").toString(),
                "-D",
                attempt + "/cluster",
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        ServerProcess.start("initdb", data, Unprivileged.command(command, attempt), Map.of())
                .awaitSuccess();
        try {
            Files.move(attempt.resolve("cluster"), cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFolder.delete(attempt);
    }

    /** A connection of somebody who may change the server's own settings. */
    Connection connectAsSuperuser() throws SQLException {
        return connect("postgres", SUPERUSER, superuserPassword);
    }

    /** A connection of the database's owner. */
    Connection connect() throws SQLException {
        return connect(DATABASE, USER, password);
    }

    private boolean answers(String database, String user, String secret) {
        try (Connection connection = connect(database, user, secret)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase(Connection server) {
        try (var statement = server.createStatement()) {
            statement.execute("drop role if exists " + USER);
            statement.execute("create role " + USER + " login password '" + password + "'");
            statement.execute("create database " + DATABASE + " owner " + USER);
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL could not create the database: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database, String user, String secret) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(secret);
        return source.getConnection();
    }
}
