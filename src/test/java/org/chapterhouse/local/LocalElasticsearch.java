package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real one-node Elasticsearch on a free loopback port; start and stop as often as needed. */
final class LocalElasticsearch extends LocalServer {

    private final LocalServers servers;
    private final DataFolder data;
    private final ServerTuning tuning;
    private final int port = Ports.free();
    private final ElasticsearchUser user;

    LocalElasticsearch(LocalServers servers, DataFolder data, ServerTuning tuning) {
        super("Elasticsearch", "TERM");
        this.servers = servers;
        this.data = data;
        this.tuning = tuning;
        this.user = ElasticsearchUser.of(data);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    ElasticsearchUser user() {
        return user;
    }

    @Override
    ServerProcess launchProcess() {
        Path folder = data.folder("elasticsearch");
        writeSettings(folder);
        Path temporary = data.emptyFolder("elasticsearch/tmp");
        return ServerProcess.start(
                name(),
                data,
                Unprivileged.command(
                        List.of(servers.elasticsearch()
                                .resolve("bin/elasticsearch")
                                .toString()),
                        folder),
                Map.of(
                        "ES_JAVA_HOME",
                        NewestJava.home().toString(),
                        "ES_PATH_CONF",
                        folder.resolve("config").toString(),
                        "ES_TMPDIR",
                        temporary.toString(),
                        "CLI_JAVA_OPTS",
                        launcherOptions(temporary)));
    }

    @Override
    boolean isReady() {
        return Http.status(url() + "/_cluster/health", user.authorization()) == 200;
    }

    /** Its launcher forgets a small temporary file at every start; its script cannot pass on a path with a space. */
    private static String launcherOptions(Path temporary) {
        return temporary.toString().contains(" ") ? "" : "-Djava.io.tmpdir=" + temporary;
    }

    private void writeSettings(Path folder) {
        Path config = data.folder("elasticsearch/config");
        user.writeTo(config);
        try {
            Files.writeString(
                    config.resolve("elasticsearch.yml"),
                    """
                    cluster.name: chapterhouse
                    node.name: local
                    path.data: %1$s/data
                    path.logs: %1$s/logs
                    network.host: 127.0.0.1
                    http.port: %2$d
                    transport.port: %3$d
                    discovery.type: single-node
                    xpack.security.enabled: true
                    xpack.security.autoconfiguration.enabled: false
                    xpack.security.authc.realms.file.local.order: 0
                    # All that would keep users in an index, whose analysis this slim build lacks.
                    xpack.security.authc.realms.native.none.enabled: false
                    xpack.security.authc.reserved_realm.enabled: false
                    xpack.security.authc.api_key.enabled: false
                    xpack.security.authc.token.enabled: false
                    # A nearly full disk would make the indices read-only; the launcher checks for space itself.
                    cluster.routing.allocation.disk.threshold_enabled: false
                    """.formatted(folder, port, Ports.free())
                            + new TransportKey(data, config, user.password()).settings());
            Files.writeString(config.resolve("jvm.options"), """
                    -Xms256m
                    -Xmx%dm
                    -XX:+ExitOnOutOfMemoryError
                    -Des.queryable_built_in_roles_enabled=false
                    -Djava.io.tmpdir=${ES_TMPDIR}
                    %s
                    %s
                    """.formatted(
                            tuning.elasticsearchMegabytes(),
                            String.join("\n", tuning.javaOptions()),
                            String.join("\n", tuning.elasticsearchOptions())));
            Files.writeString(config.resolve("log4j2.properties"), """
                    appender.console.type = Console
                    appender.console.name = console
                    appender.console.layout.type = PatternLayout
                    appender.console.layout.pattern = %d{HH:mm:ss} %-5p [%c{1.}] %m%n
                    rootLogger.level = info
                    rootLogger.appenderRef.console.ref = console
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
