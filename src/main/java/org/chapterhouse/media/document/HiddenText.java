package org.chapterhouse.media.document;

import java.util.Set;

import org.apache.tika.sax.OfflineContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Leaves out what is formatted as hidden in a DOCX, directly or by a style. Tika reads such text as any other. */
final class HiddenText extends OfflineContentHandler {

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final Set<String> hidingStyles;

    private boolean paragraphHides;
    private boolean inRun;
    private boolean runHides;
    private boolean inText;

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
        String value = attributes.getValue(uri, "val");
        switch (name) {
            case "p" -> paragraphHides = false;
            case "pStyle" -> paragraphHides = hidingStyles.contains(value);
            case "r" -> {
                inRun = true;
                runHides = paragraphHides;
            }
            case "rStyle" -> runHides |= inRun && hidingStyles.contains(value);
            case "vanish" -> runHides = inRun ? isOn(value) : runHides;
            case "t" -> inText = true;
            default -> {
                // The rest says nothing of what is hidden.
            }
        }
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!(inRun && inText && runHides)) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        switch (name) {
            case "r" -> inRun = false;
            case "t" -> inText = false;
            default -> {
                // As above.
            }
        }
    }
}
