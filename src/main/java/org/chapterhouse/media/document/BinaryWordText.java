package org.chapterhouse.media.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.microsoft.ListManager;

/**
 * The text of a DOC as its readers see it: without hidden and deleted words, comments and the instructions of fields.
 * Tika tells nobody what of it is hidden.
 */
final class BinaryWordText {

    private static final char END_OF_CELL = '\u0007';
    private static final char LINE_BREAK = '\u000B';
    private static final char COLUMN_BREAK = '\u000E';
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char HYPHEN_THAT_STAYS = '\u001E';

    private final HWPFDocument document;
    private final ListManager numbers;
    private final List<WordParts.Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();
    /** For each field around the current place, the innermost first: whether its result has not begun. */
    private final Deque<Boolean> instructions = new ArrayDeque<>();

    private int characters;

    private BinaryWordText(HWPFDocument document) {
        this.document = document;
        numbers = new ListManager(document);
    }

    /**
     * In order, then those of text boxes, footnotes and endnotes.
     *
     * @throws OldWordFileFormatException if it is older than Word 97
     * @throws org.apache.poi.EncryptedDocumentException if a password protects it
     */
    static List<WordParts.Paragraph> paragraphs(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = new HWPFDocument(container)) {
            BinaryWordText text = new BinaryWordText(document);
            text.read(document.getRange());
            text.read(document.getMainTextboxRange());
            text.read(document.getFootnoteRange());
            text.read(document.getEndnoteRange());
            return text.paragraphs;
        }
    }

    private void read(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            // POI stumbles over the runs of some empty ones.
            String text = paragraph.text().isBlank() ? "" : shown(paragraph);
            if (paragraph.isInTable()) {
                addToRow(paragraph, text);
            } else {
                endRow();
                add(text.isBlank() ? "" : number(paragraph) + text, isHeading(paragraph));
            }
        }
        endRow();
    }

    private void addToRow(Paragraph paragraph, String text) {
        row.append(text.strip()).append(paragraph.text().indexOf(END_OF_CELL) < 0 ? '\n' : '\t');
        if (paragraph.isTableRowEnd()) {
            endRow();
        }
    }

    private void endRow() {
        add(row.toString(), false);
        row.setLength(0);
    }

    private void add(String text, boolean heading) {
        characters += text.length();
        if (characters > Refusals.MOST_CHARACTERS) {
            throw Refusals.tooMuchText();
        }
        if (!text.isBlank()) {
            paragraphs.add(new WordParts.Paragraph(text.strip(), heading, false));
        }
    }

    private String shown(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean hidden = run.isVanished() || run.isMarkedDeleted();
            run.text().chars().forEach(character -> add((char) character, hidden, text));
        }
        // In a damaged file the result of a field may never begin.
        instructions.removeIf(instruction -> instruction);
        return text.toString();
    }

    private void add(char character, boolean hidden, StringBuilder text) {
        switch (character) {
            case FIELD_BEGIN -> instructions.push(true);
            case FIELD_RESULT -> {
                if (instructions.poll() != null) {
                    instructions.push(false);
                }
            }
            case FIELD_END -> instructions.poll();
            default -> {
                if (!hidden && !instructions.contains(true)) {
                    text.append(plain(character));
                }
            }
        }
    }

    private static String plain(char character) {
        return switch (character) {
            case '\t' -> "\t";
            case LINE_BREAK, COLUMN_BREAK -> "\n";
            case HYPHEN_THAT_STAYS -> "\u2011";
            default -> character < ' ' ? "" : String.valueOf(character);
        };
    }

    private String number(Paragraph paragraph) {
        return paragraph.isInList() ? numbers.getFormattedNumber(paragraph) : "";
    }

    private boolean isHeading(Paragraph paragraph) {
        StyleDescription style =
                paragraph.getStyleIndex() < document.getStyleSheet().numStyles()
                        ? document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex())
                        : null;
        return style != null
                && style.getName() != null
                && style.getName().toLowerCase(Locale.ROOT).startsWith("heading");
    }
}
