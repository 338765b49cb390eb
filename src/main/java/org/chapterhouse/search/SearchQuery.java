package org.chapterhouse.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.problem.Invalid;

/**
 * What somebody looks for. In the text, words in straight or curly double quotes are a phrase and a leading minus
 * excludes what follows; nothing else is syntax. Within one facet any of the chosen values is enough; the facets must
 * all agree. Unknown values simply match nothing.
 *
 * @param text  as typed; its first {@value #USED} characters count
 * @param years sessions of unknown date match no year
 * @param page  from 1; smaller becomes 1, beyond the end is an empty page
 * @param size  sessions a page, brought into 1 to {@value #LARGEST_PAGE}
 */
public record SearchQuery(String text, Set<String> programs, Set<String> topics, Set<Integer> years,
        Set<String> presenters, Order order, int page, int size) {

    /** How many characters of the text are looked at. */
    public static final int USED = 2_000;
    /** The largest page anybody gets. */
    public static final int LARGEST_PAGE = 50;
    private static final int ENDURED = 10_000;

    /** How the sessions are sorted; unknown dates are last. */
    public enum Order {
        RELEVANCE, NEWEST
    }

    /** @throws Invalid if the text has more than 10,000 characters */
    public SearchQuery {
        text = text == null ? "" : text.strip();
        if (text.length() > ENDURED) {
            throw new Invalid("A search is at most %,d characters long.".formatted(ENDURED));
        }
        programs = Set.copyOf(programs);
        topics = Set.copyOf(topics);
        years = Set.copyOf(years);
        presenters = Set.copyOf(presenters);
        page = Math.max(page, 1);
        size = Math.min(Math.max(size, 1), LARGEST_PAGE);
    }

    /** Without filters, best match first. */
    public static SearchQuery of(String text, int page, int size) {
        return new SearchQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Order.RELEVANCE, page, size);
    }

    /** How many sessions come before this page. */
    long skipped() {
        return (page - 1L) * size;
    }

    /** The words that decide, without exclusions and the small words of a question: what a page marks. */
    public String wordsToMark() {
        QueryText parsed = parsed();
        return Stream.concat(parsed.words().stream(), parsed.phrases().stream()).collect(Collectors.joining(" "));
    }

    QueryText parsed() {
        return QueryText.parse(text);
    }
}
