package org.chapterhouse.media.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML that Tika makes of a file and cuts its text into blocks: paragraphs, headings, rows of a table. */
abstract class TextCollector extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "table");

    private final Deque<Boolean> wanted = new ArrayDeque<>();
    private final StringBuilder block = new StringBuilder();
    private int characters;

    TextCollector() {
        wanted.push(false);
    }

    /** Whether text inside this element counts, given that of the element around it. */
    abstract boolean wants(String element, String styleClass, boolean around);

    /** @param text on one line or several, never blank */
    abstract void take(String text, boolean heading);

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String styleClass = attributes.getValue("class");
        if (BLOCKS.contains(name)) {
            flush(false);
        } else if (name.equals("br")) {
            block.append('\n');
        } else if (name.equals("td") && !block.isEmpty()) {
            block.append('\t');
        }
        wanted.push(wants(name, styleClass == null ? "" : styleClass, wanted.peek()));
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (BLOCKS.contains(name)) {
            flush(name.matches("h[1-6]"));
        }
        wanted.pop();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (wanted.peek()) {
            characters += length;
            if (characters > Refusals.MOST_CHARACTERS) {
                throw Refusals.tooMuchText();
            }
            block.append(text, start, length);
        }
    }

    private void flush(boolean heading) {
        String text = block.toString();
        block.setLength(0);
        if (!text.isBlank()) {
            take(text.strip(), heading);
        }
    }
}
