package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.chapterhouse.problem.Invalid;

/** Unpacks an uploaded ZIP, trusting nothing it says about itself. */
final class Unzip {

    private static final int MOST_ENTRIES = 20_000;
    /** Media hardly shrink and text shrinks tenfold; whatever grows beyond this was made to fill the disk. */
    private static final long FREE_GROWTH = 200L * 1024 * 1024;

    /** A manifest names none that is longer than 400 characters. */
    private static final int LONGEST_PATH = 500;
    /** In bytes, as common file systems have it. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_TOLD = 40;

    private static final int MOST_GROWTH = 20;
    private static final String DAMAGED = "problem.import.zip.damaged";
    /** In which ZIPs name their files unless they say UTF-8, by the format's specification; Windows does so. */
    private static final Charset WINDOWS = Charset.forName("IBM437");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private Unzip() {}

    /**
     * @param folder empty, receives the files
     * @return the folder that holds manifest.json
     * @throws Invalid if it is damaged, encrypted, unsafe, too large or holds no manifest; what was unpacked so far stays
     */
    static Path unpack(Path zip, Path folder, long mostBytes) throws IOException {
        try (ZipFile archive = open(zip)) {
            if (archive.size() > MOST_ENTRIES) {
                throw new Invalid("problem.import.zip.many", MOST_ENTRIES);
            }
            List<? extends ZipEntry> entries = entries(archive);
            String top = folderOfManifest(entries);
            long left = Math.min(mostBytes, FREE_GROWTH + MOST_GROWTH * Files.size(zip));
            for (ZipEntry entry : entries) {
                String name = EntryName.of(entry.getName());
                if (!name.endsWith("/")) {
                    left -= unpack(archive, entry, target(folder, name), left);
                }
            }
            return folder.resolve(top).normalize();
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        try {
            return open(zip, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return open(zip, WINDOWS);
            } catch (ZipException again) {
                throw ZipDirectory.refusal(zip);
            }
        }
    }

    /** @throws ZipException if it is damaged, or if its names are not in that character set */
    private static ZipFile open(Path zip, Charset names) throws ZipException {
        try {
            return new ZipFile(zip.toFile(), names);
        } catch (ZipException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile archive) {
        try {
            return Collections.list(archive.entries());
        } catch (IllegalArgumentException e) { // text that is not UTF-8
            throw damaged();
        }
    }

    private static InputStream content(ZipFile archive, ZipEntry entry) {
        try {
            return new ForeignStream(archive.getInputStream(entry), DAMAGED);
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static Invalid damaged() {
        return new Invalid(DAMAGED);
    }

    private static long unpack(ZipFile archive, ZipEntry entry, Path target, long left) throws IOException {
        if (Files.exists(target)) {
            throw new Invalid("problem.import.zip.twice", entry.getName());
        }
        Files.createDirectories(target.getParent());
        CRC32 checksum = new CRC32();
        try (InputStream content = new CheckedInputStream(content(archive, entry), checksum)) {
            long bytes = BoundedCopy.of(content, target, left, () -> new Invalid("problem.import.zip.large"));
            if (checksum.getValue() != entry.getCrc()) { // nobody else compares them
                throw damaged();
            }
            return bytes;
        }
    }

    /** People often zip the folder rather than what is in it, so the manifest may stand one or more folders down. */
    private static String folderOfManifest(List<? extends ZipEntry> entries) {
        List<String> manifests = entries.stream()
                .map(entry -> EntryName.of(entry.getName()))
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
            if (!DRIVE.matcher(name).lookingAt()
                    && !name.startsWith("/")
                    && !target.equals(folder)
                    && target.startsWith(folder)) {
                refuseUnstorable(folder, target);
                return target;
            }
        } catch (InvalidPathException e) {
            throw new Invalid("problem.import.zip.badName");
        }
        throw new Invalid("problem.import.zip.outside", name);
    }

    private static void refuseUnstorable(Path folder, Path target) {
        if (folder.relativize(target).toString().length() > LONGEST_PATH) {
            throw tooLong(target);
        }
        for (Path part = target; !part.equals(folder); part = part.getParent()) {
            if (part.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw tooLong(part);
            }
            if (!part.equals(target) && Files.isRegularFile(part)) {
                throw new Invalid("problem.import.zip.clash");
            }
        }
    }

    private static Invalid tooLong(Path file) {
        String name = file.getFileName().toString();
        return new Invalid("problem.import.zip.longName", name.substring(0, Math.min(name.length(), LONGEST_TOLD)));
    }
}
