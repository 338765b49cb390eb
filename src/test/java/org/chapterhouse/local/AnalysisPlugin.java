package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Gives the slim Elasticsearch the analysis filters of the full distribution: compiles our plugin against the very
 * libraries of the unpacked server, so their versions always match, and installs it.
 */
record AnalysisPlugin(Path elasticsearch, Path source) {

    private static final String NAME = "chapterhouse-analysis";
    private static final String DESCRIPTOR = "plugin-descriptor.properties";

    void install(Progress progress) {
        try {
            Path plugin = elasticsearch.resolve("plugins").resolve(NAME);
            Files.createDirectories(plugin);
            Fingerprint fingerprint = Fingerprint.of(source, elasticsearch.resolve("plugin-installed"));
            if (!fingerprint.isStamped()) {
                progress.step("Building the Elasticsearch plugin", () -> build(plugin));
                fingerprint.stamp();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path plugin) {
        try {
            Path classes = Files.createTempDirectory(NAME);
            compile(classes);
            pack(classes, plugin.resolve(NAME + ".jar"));
            DataFolder.delete(classes);
            String version = elasticsearch.getFileName().toString().replace("elasticsearch-", "");
            Files.writeString(
                    plugin.resolve(DESCRIPTOR),
                    Files.readString(source.resolve(DESCRIPTOR)).replace("@elasticsearch.version@", version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var libraries = Files.list(elasticsearch.resolve("lib"));
                var sources = Files.walk(source);
                var files = compiler.getStandardFileManager(null, null, null)) {
            String classPath = libraries
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.joining(":"));
            var options =
                    List.of("--release", "17", "-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString());
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
            if (!compiler.getTask(null, files, null, options, null, units).call()) {
                throw new StartFailure("The Elasticsearch plugin in " + source + " does not compile.");
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }
}
