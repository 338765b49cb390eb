package org.chapterhouse.media.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.apache.tika.sax.OfflineContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Leaves out what is formatted as hidden in a DOCX: words, directly or by a style, rows of tables, and drawings with their
 * text. Tika reads such text as any other.
 */
final class HiddenText extends OfflineContentHandler {

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final Set<String> hidingStyles;

    /** The rows, paragraphs and runs around the current place, which tables and text boxes nest. */
    private final Deque<Piece> pieces = new ArrayDeque<>();

    private boolean inText;
    private boolean inFormerFormat;

    private static final class Piece {

        private final boolean run;
        private boolean hidden;

        Piece(boolean run, boolean hidden) {
            this.run = run;
            this.hidden = hidden;
        }
    }

    /** @param hidingStyles the identifiers of the styles of {@link HidingStyles} */
    HiddenText(ContentHandler handler, Set<String> hidingStyles) {
        super(handler);
        this.hidingStyles = hidingStyles;
    }

    /** Whether a switch of WordprocessingML, such as {@code w:vanish}, is on: it is where nothing says otherwise. */
    static boolean isOn(String value) {
        return value == null || !OFF.contains(value);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "tr", "p", "r" -> pieces.push(new Piece(name.equals("r"), isHidden()));
            case "t" -> inText = true;
            case "rPrChange", "pPrChange" -> inFormerFormat = true;
            default -> {
                if (!inFormerFormat && !pieces.isEmpty()) {
                    format(pieces.peek(), name, attributes.getValue(uri, "val"));
                    pieces.peek().hidden |= isHiddenDrawing(name, attributes.getValue("hidden"));
                }
            }
        }
        super.startElement(uri, name, qualified, attributes);
    }

    private void format(Piece piece, String element, String value) {
        switch (element) {
            case "pStyle" -> piece.hidden |= hidingStyles.contains(value);
            case "rStyle" -> piece.hidden |= piece.run && hidingStyles.contains(value);
            // In a paragraph it says that the mark at its end is hidden.
            case "vanish" -> piece.hidden = piece.run ? isOn(value) : piece.hidden;
            // Of a row.
            case "hidden" -> piece.hidden |= isOn(value);
            default -> {
                // The rest says nothing of what is hidden.
            }
        }
    }

    private static boolean isHiddenDrawing(String element, String value) {
        return element.equals("docPr") && value != null && isOn(value);
    }

    private boolean isHidden() {
        return !pieces.isEmpty() && pieces.peek().hidden;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!inText || !isHidden()) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        switch (name) {
            case "tr", "p", "r" -> pieces.pop();
            case "t" -> inText = false;
            case "rPrChange", "pPrChange" -> inFormerFormat = false;
            default -> {
                // The rest holds no text.
            }
        }
    }
}
