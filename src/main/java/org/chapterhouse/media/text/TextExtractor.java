package org.chapterhouse.media.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.Invalid;

/** Reads the text of slides and handouts. Stateless; to be called where nobody waits, since it may take its time. */
public class TextExtractor {

    static final int MOST_PAGES = 2_000;
    static final int MOST_CHARACTERS = 5_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * @param type a document, as told by content
     * @return one entry a page, slide or part, in order; an entry is empty where there is no text
     * @throws Invalid if the file is damaged or protected, takes more than a minute, or holds more than 2,000 pages or
     *                 five million characters; the message says which
     */
    public List<String> pages(Path file, MediaType type) {
        // The database keeps no NUL, and a broken font can yield some.
        return TimeLimit.within(LONGEST, () -> type == MediaType.PDF ? PdfText.pages(file) : OfficeText.pages(file, type))
                .stream().map(page -> page.replace("\0", "").strip()).toList();
    }

    static Invalid tooManyPages() {
        return new Invalid("The document has more than %,d pages.".formatted(MOST_PAGES));
    }

    static Invalid tooMuchText() {
        return new Invalid("The document holds more than %,d characters of text.".formatted(MOST_CHARACTERS));
    }

    static Invalid protectedByPassword() {
        return new Invalid("The document is protected by a password; save it without one.");
    }

    static Invalid damaged() {
        return new Invalid("The document is damaged and cannot be read.");
    }
}
