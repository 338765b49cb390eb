package org.chapterhouse.web.desk;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.SessionLack;
import org.chapterhouse.web.ui.Choices;

/** Which sessions the list of the desk is asked for. */
public final class DeskFilters {

    /** The names of its choices in addresses. */
    public static final List<String> NAMES = List.of("q", "program", "visibility", "lacks", "due");

    /** Nothing longer is a part of a title. */
    private static final int LONGEST = 300;

    private DeskFilters() {}

    /** Whatever is no choice counts as any. */
    public static DeskFilter of(Choices choices) {
        return new DeskFilter(
                text(choices.one("q")),
                text(choices.one("program")),
                one(Visibility.CHOICES, choices.one("visibility")),
                one(List.of(SessionLack.values()), choices.one("lacks")),
                !choices.one("due").isEmpty());
    }

    /** Without what the database could not compare. */
    private static String text(String asked) {
        String plain = asked.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private static <E extends Enum<E>> E one(List<E> values, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
