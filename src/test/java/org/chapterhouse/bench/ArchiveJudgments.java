package org.chapterhouse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What people ask the shipped archive; the README beside the file says how it was judged. */
record ArchiveJudgments(List<JudgedQuery> queries) {

    private static final String FILE = "/bench/archive-judgments.json";

    static ArchiveJudgments read() {
        try (InputStream file = ArchiveJudgments.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(file, ArchiveJudgments.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
