package org.chapterhouse.media.document;

import org.apache.tika.sax.OfflineContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Puts a mark into the text of a DOCX wherever a page breaks, so that it comes through to those who read only text.
 * Reviewers' comments, which Tika would add to the text, are left out. External entities are never fetched.
 */
final class PageBreakMarks extends OfflineContentHandler {

    /** A private character, in no text of people. */
    static final String MARK = "\uE002";

    private static final String TEXT = "t";
    private static final String COMMENTS = "comments";

    private boolean inComments;

    PageBreakMarks(ContentHandler handler) {
        super(handler);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        inComments |= name.equals(COMMENTS);
        if (inComments) {
            return;
        }
        super.startElement(uri, name, qualified, attributes);
        if (breaksPage(name, attributes.getValue(uri, "type"), attributes.getValue(uri, "val"))) {
            super.startElement(uri, TEXT, TEXT, new AttributesImpl());
            super.characters(MARK.toCharArray(), 0, MARK.length());
            super.endElement(uri, TEXT, TEXT);
        }
    }

    private static boolean breaksPage(String name, String type, String value) {
        return switch (name) {
            case "lastRenderedPageBreak" -> true;
            case "br" -> "page".equals(type);
            case "pageBreakBefore" -> value == null || !value.matches("0|false|off");
            default -> false;
        };
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!inComments) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (!inComments) {
            super.endElement(uri, name, qualified);
        }
        inComments &= !name.equals(COMMENTS);
    }
}
