package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The real WildFly with our WAR. Programs are shared; its configuration, log and deployment are in the data folder. */
final class LocalWildFly extends LocalServer {

    private final LocalServers servers;
    private final DataFolder data;
    private final int port;
    private final int managementPort = Ports.free();
    private final Path base;
    private ApplicationSettings settings;
    private final ServerTuning tuning;

    /** @param settings reach the application as system properties, unseen by {@code ps} */
    LocalWildFly(LocalServers servers, DataFolder data, int port, ApplicationSettings settings, ServerTuning tuning) {
        super("WildFly", "TERM");
        this.servers = servers;
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.tuning = tuning;
        this.base = data.folder("wildfly");
    }

    /** Settings for the next launch, beside those it has. */
    void configure(Map<String, String> more) {
        settings = settings.with(more);
    }

    String url() {
        return "http://localhost:" + port + "/";
    }

    @Override
    ServerProcess launchProcess() {
        try {
            copyConfiguration(servers.wildFly(), base);
            deploy();
            settings.writeTo(settingsFile());
            return ServerProcess.start(name(), data, command(), settingsOfTheOperator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    boolean isReady() {
        Path marker = base.resolve("deployments/chapterhouse.war.failed");
        if (Files.exists(marker)) {
            throw new StartFailure(
                    "WildFly could not deploy the application; " + base.resolve("log/server.log") + " says why.");
        }
        if (Files.notExists(base.resolve("deployments/chapterhouse.war.deployed"))) {
            return false;
        }
        // The server has read it, and it holds secrets.
        DataFolder.delete(settingsFile());
        return reportsReady();
    }

    /** The application's own readiness checks; the first import of the archive is one of them. */
    private boolean reportsReady() {
        return Http.status("http://127.0.0.1:" + managementPort + "/health/ready") == 200;
    }

    /** Runs commands of jboss-cli in the running server, which forgets what they did when it is launched again. */
    void manage(List<String> commands) {
        Path script = base.resolve("tmp/manage.cli");
        try {
            Files.write(script, commands);
            var cli = List.of(
                    servers.wildFly().resolve("bin/jboss-cli.sh").toString(),
                    "--connect",
                    "--controller=127.0.0.1:" + managementPort,
                    "--file=" + script);
            ServerProcess.start("jboss-cli", data, cli, Map.of("JAVA_HOME", System.getProperty("java.home")))
                    .awaitSuccess();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder the server can run in, with the configuration of the unpacked WildFly as it is now. */
    static void copyConfiguration(Path wildFly, Path base) throws IOException {
        Path from = wildFly.resolve("standalone/configuration");
        Path to = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void deploy() throws IOException {
        Path deployments = base.resolve("deployments");
        DataFolder.delete(deployments);
        data.emptyFolder("wildfly/tmp");
        DataFolder.delete(base.resolve("data/content"));
        Files.createDirectories(deployments);
        Files.copy(servers.war(), deployments.resolve("chapterhouse.war"));
    }

    private Path settingsFile() {
        return base.resolve("settings.properties");
    }

    /** What the environment says to the application, and to it alone. */
    private static Map<String, String> settingsOfTheOperator() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(ServerProcess.SETTING))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> command() {
        Path home = servers.wildFly();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-D[Standalone]",
                "-Xms128m",
                "-Xmx" + tuning.wildFlyMegabytes() + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + base.resolve("tmp")));
        command.addAll(tuning.javaOptions());
        command.addAll(modularOptions());
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--graceful-startup=false",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort,
                "-P=" + settingsFile()));
        return command;
    }

    /** What the server's own standalone.sh opens to it; our process must be the server, not that script. */
    private static List<String> modularOptions() {
        var options = new ArrayList<String>();
        for (String export : List.of(
                "java.desktop/sun.awt",
                "java.naming/com.sun.jndi.ldap",
                "java.naming/com.sun.jndi.url.ldap",
                "java.naming/com.sun.jndi.url.ldaps",
                "jdk.naming.dns/com.sun.jndi.dns")) {
            options.add("--add-exports=" + export + "=ALL-UNNAMED");
        }
        for (String open : List.of(
                "java.base/java.lang",
                "java.base/java.lang.invoke",
                "java.base/java.lang.reflect",
                "java.base/java.io",
                "java.base/java.net",
                "java.base/java.security",
                "java.base/java.util",
                "java.base/java.util.concurrent",
                "java.management/javax.management",
                "java.naming/javax.naming")) {
            options.add("--add-opens=" + open + "=ALL-UNNAMED");
        }
        return options;
    }
}
