package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.chapterhouse.problem.Invalid;

/** Unpacks an uploaded ZIP, trusting nothing it says about itself. */
final class Unzip {

    private static final int MOST_ENTRIES = 20_000;
    /** Media hardly shrink and text shrinks tenfold; whatever grows beyond this was made to fill the disk. */
    private static final long FREE_GROWTH = 200L * 1024 * 1024;

    private static final int MOST_GROWTH = 20;
    private static final byte[] SIGNATURE = {'P', 'K'};

    private Unzip() {}

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SIGNATURE.length);
            return Arrays.equals(head, SIGNATURE);
        }
    }

    /**
     * @param folder empty, receives the files
     * @return the folder that holds manifest.json
     * @throws Invalid if it is damaged, unsafe, too large or holds no manifest; what was unpacked so far stays
     */
    static Path unpack(Path zip, Path folder, long mostBytes) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            if (archive.size() > MOST_ENTRIES) {
                throw new Invalid("problem.import.zip.many", MOST_ENTRIES);
            }
            String top = folderOfManifest(archive);
            long left = Math.min(mostBytes, FREE_GROWTH + MOST_GROWTH * Files.size(zip));
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (!entry.isDirectory()) {
                    left -= unpack(archive, entry, target(folder, entry.getName()), left);
                }
            }
            return folder.resolve(top);
        } catch (ZipException e) {
            throw new Invalid("problem.import.zip.damaged");
        } catch (FileAlreadyExistsException e) {
            throw new Invalid("problem.import.zip.clash");
        }
    }

    private static long unpack(ZipFile archive, ZipEntry entry, Path target, long left) throws IOException {
        if (Files.exists(target)) {
            throw new Invalid("problem.import.zip.twice", entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = archive.getInputStream(entry)) {
            return BoundedCopy.of(content, target, left, "problem.import.zip.large");
        }
    }

    /** People often zip the folder rather than what is in it, so the manifest may stand one or more folders down. */
    private static String folderOfManifest(ZipFile archive) {
        List<String> manifests = archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(ImportArchive.MANIFEST) || name.endsWith("/" + ImportArchive.MANIFEST))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        if (manifests.isEmpty()) {
            throw new Invalid("problem.import.zip.noManifest", ImportArchive.MANIFEST);
        }
        String shortest = manifests.get(0);
        return shortest.substring(0, shortest.length() - ImportArchive.MANIFEST.length());
    }

    private static Path target(Path folder, String name) {
        try {
            Path target = folder.resolve(name).normalize();
            if (!name.contains("\\") && !name.startsWith("/") && !target.equals(folder) && target.startsWith(folder)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw new Invalid("problem.import.zip.badName");
        }
        throw new Invalid("problem.import.zip.outside", name);
    }
}
