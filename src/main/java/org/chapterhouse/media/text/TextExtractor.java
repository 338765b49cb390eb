package org.chapterhouse.media.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.ReadText;
import org.chapterhouse.media.document.TellFormat;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads the text of slides and handouts. Thread-safe; to be called where nobody waits, since it may take its time. */
@ApplicationScoped
public class TextExtractor {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final DocumentWorkers workers;

    protected TextExtractor() {
        workers = null;
    }

    @Inject
    public TextExtractor(DocumentWorkers workers) {
        this.workers = workers;
    }

    /**
     * Tells PowerPoint and Word files by what they say inside; empty for anything else, damaged files included.
     *
     * @throws Invalid     if it is such a file but encrypted, or too large to look into
     * @throws Unavailable if no document can be read at the moment
     */
    public Optional<MediaType> officeFormat(FileContent file) {
        String name = new String(
                file.asFile(place -> workers.run(TellFormat.class, LONGEST, place)), StandardCharsets.US_ASCII);
        return name.isEmpty() ? Optional.empty() : Optional.of(MediaType.valueOf(name));
    }

    /**
     * @param type a document, as told by content
     * @return one entry a page, slide or part, in order; an entry is empty where there is no text
     * @throws Invalid     if the file is damaged or protected, takes more than a minute or too much memory, or holds
     *                     more than 2,000 pages or five million characters; the message says which
     * @throws Unavailable if no document can be read at the moment
     */
    public List<String> pages(FileContent file, MediaType type) {
        byte[] result = file.asFile(place -> workers.run(ReadText.class, LONGEST, place, type.name()));
        try (DataInputStream text = new DataInputStream(new ByteArrayInputStream(result))) {
            List<String> pages = new ArrayList<>();
            for (int rest = text.readInt(); rest > 0; rest--) {
                pages.add(new String(text.readNBytes(text.readInt()), StandardCharsets.UTF_8));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
