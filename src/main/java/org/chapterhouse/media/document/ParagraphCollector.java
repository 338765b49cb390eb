package org.chapterhouse.media.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.chapterhouse.media.document.WordParts.Paragraph;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the XHTML that Tika makes of a Word file and cuts its text into paragraphs, headings and rows of tables; also
 * tells where its pages break.
 */
final class ParagraphCollector extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "table");
    /** Building blocks that the author might have used, and what stands in the margins of every page. */
    private static final Set<String> UNSEEN = Set.of("glossary", "header", "footer");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    /** For each element around the current place, the innermost first: whether its text counts. */
    private final Deque<Boolean> wanted = new ArrayDeque<>();

    private final StringBuilder block = new StringBuilder();
    private boolean onNewPage;
    private int characters;

    ParagraphCollector() {
        wanted.push(false);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (BLOCKS.contains(name)) {
            flush(false);
        } else if (name.equals("br")) {
            block.append('\n');
        } else if (name.equals("td") && !block.isEmpty()) {
            block.append('\t');
        }
        String styleClass = attributes.getValue("class");
        boolean seen = styleClass == null || !UNSEEN.contains(styleClass);
        wanted.push(name.equals("body") || wanted.peek() && seen);
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
        String[] pages = block.toString().strip().split(PageBreakMarks.MARK, -1);
        block.setLength(0);
        for (int i = 0; i < pages.length; i++) {
            onNewPage |= i > 0;
            if (!pages[i].isBlank()) {
                paragraphs.add(new Paragraph(pages[i].strip(), heading, onNewPage));
                onNewPage = false;
            }
        }
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }
}
