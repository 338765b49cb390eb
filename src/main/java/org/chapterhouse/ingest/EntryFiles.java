package org.chapterhouse.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The files one entry names, and the digest by which a change of the entry or of a file is noticed. */
final class EntryFiles {

    /** Part of every digest: raise it when an import makes more of an entry, so that all are brought in anew. */
    private static final String EDITION = "1";
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Map<String, Path> files = new TreeMap<>();
    private final String digest;

    private EntryFiles(Entry entry, Bundle bundle) throws IOException {
        for (String name : entry.json().findValuesAsText("file")) {
            files.put(name, bundle.require(name));
        }
        Digest sum = new Digest().add(EDITION).add(canonical(entry.json()))
                .add(entry.kind().ordered() ? String.valueOf(entry.position()) : "");
        for (Map.Entry<String, Path> file : files.entrySet()) {
            sum.add(file.getKey()).add(file.getValue());
        }
        digest = sum.toString();
    }

    /** Fields in alphabetical order and no space between: layout is no change. */
    private static String canonical(JsonNode json) throws IOException {
        return CANONICAL.writeValueAsString(CANONICAL.treeToValue(json, Object.class));
    }

    /** @throws Rejected if a file is missing or unreadable */
    static EntryFiles of(Entry entry, Bundle bundle) {
        try {
            return new EntryFiles(entry, bundle);
        } catch (IOException e) {
            throw new Rejected("A file of this entry could not be read to its end.");
        }
    }

    /** 64 hexadecimal digits, equal for entries that say the same with the same files. */
    String digest() {
        return digest;
    }

    Path path(String name) {
        return files.get(name);
    }

    /** The whole file, which may have at most this many bytes. */
    byte[] bytes(String name, int most) {
        try (InputStream in = Files.newInputStream(path(name))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Rejected("The file “%s” is larger than %d MB.".formatted(name, most / 1_000_000));
            }
            return bytes;
        } catch (IOException e) {
            throw new Rejected("The file “" + name + "” could not be read.");
        }
    }

    /** The first bytes, or all there are. */
    byte[] head(String name, int bytes) {
        try (InputStream in = Files.newInputStream(path(name))) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new Rejected("The file “" + name + "” could not be read.");
        }
    }
}
