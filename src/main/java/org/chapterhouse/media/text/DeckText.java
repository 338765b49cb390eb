package org.chapterhouse.media.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of slides as people read them. */
public final class DeckText {

    private DeckText() {}

    /** For each page its lines, without empty ones and without running heads and feet, which stand on every page. */
    public static List<List<String>> lines(List<PageText> pages) {
        Map<String, Long> times = pages.stream()
                .flatMap(page -> lines(page).map(DeckText::withoutNumbers).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Predicate<String> onEvery = line -> pages.size() > 2 && times.get(withoutNumbers(line)) == pages.size();
        return pages.stream()
                .map(page -> lines(page).filter(Predicate.not(onEvery)).toList())
                .toList();
    }

    private static Stream<String> lines(PageText page) {
        return page.text().lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** Running heads and feet differ in the page number only. */
    private static String withoutNumbers(String line) {
        return line.replaceAll("\\d+", "#");
    }
}
