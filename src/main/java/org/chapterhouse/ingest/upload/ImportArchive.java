package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Invalid;

/** A manifest and the files it names. Close it after the import, so that an upload's files do not stay. */
public final class ImportArchive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    /** Part of every digest: raise it when an import makes something else of an entry, so that all come in anew. */
    public static final String EDITION = "6";

    private final Path upload;
    private final boolean table;
    private final Path manifest;
    private final Path folder;
    private final Path temporary;

    private ImportArchive(Path upload, boolean table, Path manifest, Path folder, Path temporary) {
        this.upload = upload;
        this.table = table;
        this.manifest = manifest;
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * An archive that lies unpacked on this server.
     *
     * @throws Invalid if the folder holds no manifest.json
     */
    public static ImportArchive ofFolder(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isReadable(manifest)) {
            throw new Invalid("problem.import.folder", folder, MANIFEST);
        }
        return new ImportArchive(manifest, false, manifest, folder, null);
    }

    /** @param temporary what is deleted on close */
    static ImportArchive unpacked(Path upload, Path folder, Path temporary) {
        return new ImportArchive(upload, false, folder.resolve(MANIFEST), folder, temporary);
    }

    /** @param temporary what is deleted on close */
    public static ImportArchive withoutFiles(Path manifest, Path temporary) {
        return new ImportArchive(manifest, false, manifest, null, temporary);
    }

    /**
     * A table of sessions, which takes the place of the manifest.
     *
     * @param temporary what is deleted on close
     */
    static ImportArchive ofTable(Path table, Path temporary) {
        return new ImportArchive(table, true, table, null, temporary);
    }

    /** Whether {@link #manifest} is a table of sessions instead. */
    public boolean isTable() {
        return table;
    }

    /** The file as it was sent, from which all of this can be had again; of a folder only its manifest. */
    Path upload() {
        return upload;
    }

    public InputStream manifest() {
        try {
            return Files.newInputStream(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of the {@link #EDITION}, of the manifest's content and of its files' names, sizes and times of change, which is quick however large they
     * are: 64 hexadecimal digits.
     */
    public String digest() {
        Digest digest = new Digest().add(EDITION);
        try {
            digest.add(manifest);
            if (folder != null) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.add(folder.relativize(file).toString())
                                .add(String.valueOf(Files.size(file)))
                                .add(Files.getLastModifiedTime(file).toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.toString();
    }

    /** Whether {@link #require} would find the file. */
    public boolean holds(String name) {
        try {
            return folder != null && Files.exists(path(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** @throws Rejected if there is no such file, or if it lies outside the bundle's folder */
    public Path require(String name) {
        if (folder == null) {
            throw new Rejected("problem.import.file.alone", name);
        }
        try {
            Path file = path(name);
            if (Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())) {
                return file;
            }
        } catch (IOException | InvalidPathException e) {
            throw new Rejected("problem.import.file.unreadable", name);
        }
        throw new Rejected("problem.import.file.missing", name);
    }

    private Path path(String name) {
        Path asWritten = folder.resolve(name);
        return Files.exists(asWritten) ? asWritten : folder.resolve(EntryName.of(name));
    }

    @Override
    public void close() {
        if (temporary == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.getLogger(ImportArchive.class.getName())
                    .log(System.Logger.Level.WARNING, "Could not remove the unpacked upload " + temporary, e);
        }
    }
}
