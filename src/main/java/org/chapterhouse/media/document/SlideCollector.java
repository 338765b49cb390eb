package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the audience sees, slide by slide: neither notes nor comments. */
final class SlideCollector extends TextCollector {

    private static final String SLIDE = "slide-content";
    private static final Set<String> SEEN = Set.of(SLIDE, "diagram-data", "chart");

    private final List<StringBuilder> slides = new ArrayList<>();

    @Override
    boolean wants(String element, String styleClass, boolean around) {
        if (styleClass.equals(SLIDE)) {
            if (slides.size() == Refusals.MOST_PAGES) {
                throw Refusals.tooManyPages();
            }
            slides.add(new StringBuilder());
        }
        return (around || SEEN.contains(styleClass)) && !slides.isEmpty();
    }

    @Override
    void take(String text, boolean heading) {
        slides.get(slides.size() - 1).append(text).append('\n');
    }

    List<String> slides() {
        return slides.stream().map(StringBuilder::toString).toList();
    }
}
