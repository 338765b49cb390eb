package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Applies {@code wildfly-config/configure.cli} to the unpacked WildFly, again whenever that folder changes. */
record WildFlyConfiguration(Path wildFly, Path config) {

    void apply(Progress progress) {
        try {
            Fingerprint fingerprint = Fingerprint.of(config, wildFly.resolve("configured"));
            if (!fingerprint.isStamped()) {
                restoreOriginal();
                progress.step("Configuring WildFly", this::runScript);
                fingerprint.stamp();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restoreOriginal() throws IOException {
        Path standalone = wildFly.resolve("standalone/configuration/standalone.xml");
        Path original = standalone.resolveSibling("standalone-original.xml");
        if (Files.notExists(original)) {
            Files.copy(standalone, original);
        }
        Files.copy(original, standalone, StandardCopyOption.REPLACE_EXISTING);
    }

    private void runScript() {
        Path log = wildFly.resolve("configured.log");
        ProcessBuilder cli = new ProcessBuilder(
                        wildFly.resolve("bin/jboss-cli.sh").toString(), "--file=" + config.resolve("configure.cli"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        cli.environment().put("JAVA_HOME", System.getProperty("java.home"));
        cli.environment().put("JBOSS_HOME", wildFly.toString());
        try {
            if (cli.start().waitFor() != 0) {
                throw new StartFailure("WildFly did not accept configure.cli; " + log + " says why.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while configuring WildFly.", e);
        }
    }
}
