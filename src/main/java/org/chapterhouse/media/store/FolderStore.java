package org.chapterhouse.media.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Files in a folder, which several servers may share. */
record FolderStore(Path folder) implements ObjectStore {

    @Override
    public Optional<FileContent> find(String key) {
        Path place = folder.resolve(key);
        return Files.isRegularFile(place) ? Optional.of(new LocalFile(place, key)) : Optional.empty();
    }

    @Override
    public FileContent take(Path whole, String key) throws IOException {
        Path place = folder.resolve(key);
        Files.createDirectories(place.getParent());
        Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        return new LocalFile(place, key);
    }

    @Override
    public Optional<Instant> keptSince(String key) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(key)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(folder.resolve(key));
    }

    @Override
    public void deleteBelow(String key) throws IOException {
        Path root = folder.resolve(key);
        if (Files.isDirectory(root)) {
            try (Stream<Path> found = Files.walk(root)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "the folder " + folder;
    }
}
