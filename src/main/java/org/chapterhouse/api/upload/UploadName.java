package org.chapterhouse.api.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.chapterhouse.problem.Invalid;

/** The name of a file in tus' {@code Upload-Metadata}: pairs of a key and a value in Base64, with commas between them. */
final class UploadName {

    private static final String KEY = "filename ";

    private UploadName() {}

    /** @param metadata null or without a name is a file called "recording" */
    static String in(String metadata) {
        return Arrays.stream(metadata == null ? new String[0] : metadata.split(","))
                .map(String::strip)
                .filter(pair -> pair.startsWith(KEY))
                .findFirst()
                .map(pair -> decode(pair.substring(KEY.length())))
                .orElse("recording");
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Invalid("problem.api.upload.metadata");
        }
    }
}
