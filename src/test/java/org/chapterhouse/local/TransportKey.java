package org.chapterhouse.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * By what nodes of Elasticsearch know each other: without it, any program of this machine could pretend to be one, whom
 * Elasticsearch obeys without a password.
 */
record TransportKey(DataFolder data, Path config, String password) {

    private static final String KEY = "transport.p12";
    private static final String CERTIFICATE = "transport.pem";

    /** Makes it where there is none, and returns the settings that name it. */
    String settings() {
        if (Files.notExists(config.resolve(CERTIFICATE))) {
            DataFolder.delete(config.resolve(KEY));
            keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=local", "-validity", "36500", "-storetype", "PKCS12");
            keytool("-exportcert", "-rfc", "-file", config.resolve(CERTIFICATE).toString());
        }
        return """
                xpack.security.transport.ssl.enabled: true
                xpack.security.transport.ssl.verification_mode: certificate
                xpack.security.transport.ssl.keystore.path: %s
                xpack.security.transport.ssl.keystore.password: %s
                xpack.security.transport.ssl.certificate_authorities: %s
                """.formatted(KEY, password, CERTIFICATE);
    }

    private void keytool(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-alias", "node", "-keystore", config.resolve(KEY).toString(), "-storepass:env", "KEY_PASSWORD"));
        ServerProcess.start("keytool", data, command, Map.of("KEY_PASSWORD", password))
                .awaitSuccess();
    }
}
