package org.chapterhouse.search.find;

import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.MarkedText.Mark;

/** The words around a found one, short enough for a list of results. */
final class Excerpt {

    static final int CONTEXT = 80;
    private static final int ENOUGH_BEFORE = 25;
    private static final String CUT = "…";
    /** A cut after a whole sentence need not be shown. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\"”’)]?$");

    private Excerpt() {}

    /**
     * Up to {@value #CONTEXT} characters before and after the mark, cut between words. Other marks in this stretch are
     * kept.
     *
     * @param opening where it would be good to begin (the start of a caption), if that is near enough
     */
    static MarkedText around(MarkedText whole, Mark mark, int opening) {
        String text = whole.text();
        int from = mark.from() - CONTEXT;
        if (opening >= from && opening <= mark.from() - ENOUGH_BEFORE) {
            from = opening;
        } else {
            from = from <= 0 ? 0 : wordStart(text, from, mark.from());
        }
        int to = mark.to() + CONTEXT;
        to = to >= text.length() ? text.length() : wordEnd(text, to, mark.to());
        String before = from == 0 || from == opening ? "" : CUT;
        int shift = before.length() - from;
        String shown = text.substring(from, to);
        boolean ends = to == text.length() || SENTENCE_END.matcher(shown).find();
        return new MarkedText(before + shown + (ends ? "" : CUT), marksWithin(whole.marks(), from, to, shift));
    }

    /** As many characters from where it begins. */
    static MarkedText beginning(MarkedText whole) {
        int middle = Math.min(CONTEXT, whole.text().length());
        return around(whole, new Mark(middle, middle), 0);
    }

    private static List<Mark> marksWithin(List<Mark> marks, int from, int to, int shift) {
        return marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Mark(mark.from() + shift, mark.to() + shift))
                .toList();
    }

    private static int wordStart(String text, int from, int limit) {
        int space = text.indexOf(' ', from - 1);
        if (space >= 0 && space < limit) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int wordEnd(String text, int to, int limit) {
        int space = text.lastIndexOf(' ', to);
        if (space > limit) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }
}
