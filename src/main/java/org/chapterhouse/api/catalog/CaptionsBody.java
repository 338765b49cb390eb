package org.chapterhouse.api.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.chapterhouse.media.edit.CaptionLines;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.TooLarge;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;

/** The body of a request that brings captions: larger than others, but only so large. */
final class CaptionsBody {

    private static final int MOST_MEGABYTES = 5;
    private static final Jsonb JSON = JsonbBuilder.create();

    private CaptionsBody() {}

    /** @throws TooLarge if it is; the rest is not read then */
    static byte[] read(InputStream body) {
        int most = MOST_MEGABYTES * 1_000_000;
        try {
            byte[] file = body.readNBytes(most + 1);
            if (file.length > most) {
                throw new TooLarge("problem.captions.large", MOST_MEGABYTES);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Invalid if it is no JSON of lines */
    static List<CaptionLines.Line> lines(byte[] json) {
        CaptionsJson.Lines sent = parse(json);
        if (sent == null || sent.lines() == null) {
            throw new Invalid("problem.api.captions");
        }
        return sent.lines().stream()
                .map(line -> line == null ? null : line.line())
                .toList();
    }

    private static CaptionsJson.Lines parse(byte[] json) {
        try {
            return JSON.fromJson(new ByteArrayInputStream(json), CaptionsJson.Lines.class);
        } catch (JsonbException e) {
            throw new Invalid("problem.api.captions");
        }
    }
}
