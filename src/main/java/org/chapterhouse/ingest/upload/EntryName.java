package org.chapterhouse.ingest.upload;

import java.text.Normalizer;

/** The name of a file in an archive, whatever system wrote it: composed letters, and slashes between folders. */
final class EntryName {

    private EntryName() {}

    /** @param written macOS takes letters and accents apart, and some tools for Windows write backslashes */
    static String of(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).replace('\\', '/');
    }
}
