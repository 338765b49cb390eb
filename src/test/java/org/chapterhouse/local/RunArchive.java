package org.chapterhouse.local;

import java.util.HashMap;

/** What {@code mvn -Prun} runs: starts the archive, says where it is, and keeps it running until told to stop. */
public final class RunArchive {

    private static final Progress PROGRESS = new Progress(System.out);

    private RunArchive() {}

    /** Takes the system properties {@code port} and {@code data}; ends the JVM with 1 when the archive cannot start. */
    public static void main(String[] arguments) {
        try {
            LocalServers servers = LocalServers.ofThisProject();
            int port = port();
            Preflight.checkMachine();
            DataFolder data = DataFolder.open(servers.project().resolve(System.getProperty("data", "data")));
            Preflight.checkSpace(data.root());
            StaleServers.stop(data, PROGRESS);
            Preflight.checkPort(port);
            servers.prepare(PROGRESS);
            run(servers, data, port);
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(LocalServers servers, DataFolder data, int port) {
        FirstPassword password = new FirstPassword(data, System.getenv());
        var settings = new HashMap<>(password.settings());
        settings.put("chapterhouse.archive", servers.archive().toString());
        settings.put("chapterhouse.links.check", "asked");
        LocalArchive archive = new LocalArchive(servers, data, port, settings, PROGRESS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(archive), "stop"));
        try {
            archive.start();
            PROGRESS.say("Chapterhouse is ready: " + archive.url());
            PROGRESS.say(password.introduce());
            archive.watch();
        } catch (StartFailure e) {
            if (!archive.isClosed()) {
                throw e;
            }
        }
    }

    private static int port() {
        String port = System.getProperty("port", "8080");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65535) {
            throw new StartFailure("-Dport= takes a number from 1 to 65535, not " + port + ".");
        }
        return Integer.parseInt(port);
    }

    private static void stop(LocalArchive archive) {
        PROGRESS.step("Stopping Chapterhouse", archive::close);
    }
}
