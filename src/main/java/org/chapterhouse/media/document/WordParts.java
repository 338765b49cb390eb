package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text of a Word file into parts to search and to open. Such a file has no pages until somebody prints it; its
 * parts are the pages as Word last laid them out or as the author broke them, where the file tells, and otherwise pieces
 * of some 350 words that begin at a heading or at least at a paragraph.
 */
final class WordParts {

    private static final int WANTED_WORDS = 350;
    /** From here on a heading begins the next part. */
    private static final int ENOUGH_WORDS = 200;
    /** A page that the file itself marks may be fuller than a piece we would cut. */
    private static final int MOST_WORDS_OF_A_PAGE = 900;

    private static final Pattern WORDS = Pattern.compile("(?:\\S+\\s*){1," + WANTED_WORDS + "}+");

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int words;

    private WordParts() {}

    /**
     * @param heading   whether it is the title of what follows
     * @param onNewPage whether a page ends before it
     */
    record Paragraph(String text, boolean heading, boolean onNewPage) {

        int words() {
            return text.split("\\s+").length;
        }
    }

    /** None for no text. */
    static List<String> of(List<Paragraph> paragraphs) {
        WordParts all = new WordParts();
        boolean paged = paragraphs.stream().anyMatch(Paragraph::onNewPage);
        int first = 0;
        for (int i = 1; i <= paragraphs.size(); i++) {
            if (i == paragraphs.size() || paragraphs.get(i).onNewPage()) {
                all.addPage(paragraphs.subList(first, i), paged);
                first = i;
            }
        }
        if (all.parts.size() > Refusals.MOST_PAGES) {
            throw Refusals.tooManyPages();
        }
        return all.parts;
    }

    private void addPage(List<Paragraph> page, boolean paged) {
        boolean whole = paged && page.stream().mapToInt(Paragraph::words).sum() <= MOST_WORDS_OF_A_PAGE;
        for (Paragraph paragraph : page) {
            boolean enough = words >= WANTED_WORDS || paragraph.heading() && words >= ENOUGH_WORDS;
            if (!whole && enough) {
                close();
            }
            if (whole || paragraph.words() <= WANTED_WORDS) {
                add(paragraph.text());
            } else {
                addInPieces(paragraph.text());
            }
        }
        close();
    }

    private void addInPieces(String text) {
        close();
        Matcher piece = WORDS.matcher(text);
        while (piece.find()) {
            close();
            add(piece.group().strip());
        }
    }

    private void add(String text) {
        part.append(text).append('\n');
        words += text.split("\\s+").length;
    }

    private void close() {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
            words = 0;
        }
    }
}
