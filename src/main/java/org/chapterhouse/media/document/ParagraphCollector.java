package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.chapterhouse.media.document.WordParts.Paragraph;

/** The paragraphs of a Word file and where its pages break. */
final class ParagraphCollector extends TextCollector {

    /** Building blocks that the author might have used, and what stands in the margins of every page. */
    private static final Set<String> UNSEEN = Set.of("glossary", "header", "footer");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private boolean onNewPage;

    @Override
    boolean wants(String element, String styleClass, boolean around) {
        return element.equals("body") || around && !UNSEEN.contains(styleClass);
    }

    @Override
    void take(String text, boolean heading) {
        String[] pages = text.split(PageBreakMarks.MARK, -1);
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
