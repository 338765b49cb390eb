package org.chapterhouse.ingest.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.ingest.upload.Digest;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.Messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The files one entry names, the digest by which a change of the entry or of a file is noticed, and what an editor should
 * look at although the entry is taken. For one thread.
 */
public final class EntryFiles {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Map<String, FileContent> files = new TreeMap<>();
    private final Map<String, String> checksums = new TreeMap<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private final Map<String, FileContent> tried = new HashMap<>();
    private final String digest;
    private int links;

    private EntryFiles(Entry entry, ImportArchive bundle, Map<String, String> known, MediaStore store)
            throws IOException {
        for (JsonNode named : entry.json().findValues("file")) {
            if (named.isTextual()) {
                find(named.asText(), bundle, known, store);
            }
        }
        Digest sum = new Digest()
                .add(ImportArchive.EDITION)
                .add(canonical(entry.json()))
                .add(entry.kind().ordered() ? String.valueOf(entry.position()) : "");
        checksums.forEach((name, checksum) -> sum.add(name).add(checksum));
        digest = sum.toString();
    }

    /**
     * A file that does not come along is taken from what is kept here since an earlier import.
     *
     * @param written as the manifest has it; the fields of the entry name the file in composed letters
     */
    private void find(String written, ImportArchive bundle, Map<String, String> known, MediaStore store)
            throws IOException {
        String name = Normalizer.normalize(written, Normalizer.Form.NFC);
        if (known.containsKey(name) && !bundle.holds(written)) {
            checksums.put(name, known.get(name));
            store.find(known.get(name)).ifPresent(kept -> files.put(name, kept));
        } else {
            Path file = bundle.require(written);
            files.put(name, FileContent.of(file));
            checksums.put(name, Digest.of(file));
        }
    }

    /** Fields in alphabetical order and no space between: layout is no change. */
    private static String canonical(JsonNode json) throws IOException {
        return CANONICAL.writeValueAsString(CANONICAL.treeToValue(json, Object.class));
    }

    /**
     * @param known name → SHA-256 of the files the entry named when it was last imported with them
     * @throws Rejected if a file is missing or unreadable
     */
    public static EntryFiles of(Entry entry, ImportArchive bundle, Map<String, String> known, MediaStore store) {
        try {
            return new EntryFiles(entry, bundle, known, store);
        } catch (IOException e) {
            throw new Rejected("problem.import.file.cutOff");
        }
    }

    /** Remembers something that an editor should look at. */
    void hint(String key, Object... values) {
        hints.add(Messages.text(key, values));
    }

    /** What an editor should look at, each once, a sentence or two. */
    public List<String> hints() {
        return List.copyOf(hints);
    }

    /** Counts something that is not stored here because the entry only says where it is elsewhere. */
    void link() {
        links++;
    }

    /** How many recordings and materials are only links. */
    public int links() {
        return links;
    }

    /** 64 hexadecimal digits, equal for entries that say the same with the same files. */
    public String digest() {
        return digest;
    }

    /** Name → SHA-256 of each file the entry names. */
    Map<String, String> checksums() {
        return checksums;
    }

    /** Whether the content of a file is at hand; captions that came with an earlier import are not kept as files. */
    boolean hasContent(String name) {
        return files.containsKey(name);
    }

    /** Null if it is not at hand. */
    FileContent content(String name) {
        return files.get(name);
    }

    /** The file as it would be stored; its content can be had from {@link #tried} and is stored nowhere. */
    StoredFile tryOut(String name, String mediaType) {
        FileContent content = content(name);
        try {
            StoredFile file = new StoredFile(checksums.get(name), mediaType, content.size());
            tried.put(file.getChecksum(), content);
            return file;
        } catch (IOException e) {
            throw new Rejected("problem.import.file.unreadable", name);
        }
    }

    /** The content of a file that was only tried out; null of any other. */
    FileContent tried(StoredFile file) {
        return tried.get(file.getChecksum());
    }

    /** The whole file, which may have at most this many bytes. */
    byte[] bytes(String name, int most) {
        try (InputStream in = content(name).stream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Rejected("problem.import.file.large", name, most / 1_000_000);
            }
            return bytes;
        } catch (IOException e) {
            throw new Rejected("problem.import.file.unreadable", name);
        }
    }

    /** The first bytes, or all there are. */
    byte[] head(String name, int bytes) {
        try (InputStream in = content(name).stream()) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new Rejected("problem.import.file.unreadable", name);
        }
    }
}
