package org.chapterhouse.search.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.document.MomentKind;

/**
 * What somebody looks for. In the text, words in straight or curly double quotes are a phrase and a leading minus
 * excludes what follows; nothing else is syntax. Within one facet any of the chosen values is enough; the facets must
 * all agree. Unknown values simply match nothing.
 *
 * @param parsed the text, taken apart once for all who need it
 * @param chosen facet → values to narrow by
 * @param page   from 1; smaller becomes 1, beyond the end is an empty page
 * @param size   sessions a page, brought into 1 to {@value #LARGEST_PAGE}
 * @param counted whether the values of the facets are counted, which takes a part of the time of a search
 */
public record SearchQuery(
        QueryText parsed,
        Mode mode,
        Map<SearchFacet, Set<String>> chosen,
        Order order,
        int page,
        int size,
        boolean counted) {

    /** How many characters of the text are looked at. */
    public static final int USED = 2_000;
    /** The largest page anybody gets. */
    public static final int LARGEST_PAGE = 50;

    private static final int ENDURED = 10_000;

    /** By what a session is found. */
    public enum Mode {
        /** The words themselves, their forms and synonyms. */
        WORDS,
        /** What the text means, in whatever words. */
        MEANING,
        /** Both, best first; the newest go by the words themselves. */
        BOTH
    }

    /** How the sessions are sorted; unknown dates are last. */
    public enum Order {
        RELEVANCE,
        NEWEST
    }

    public SearchQuery {
        chosen = Map.copyOf(chosen);
        page = Math.max(page, 1);
        size = Math.min(Math.max(size, 1), LARGEST_PAGE);
    }

    /**
     * @param text as typed; its first {@value #USED} characters count
     * @throws Invalid if the text has more than 10,000 characters
     */
    public SearchQuery(String text, Mode mode, Map<SearchFacet, Set<String>> chosen, Order order, int page, int size) {
        this(QueryText.parse(endured(text)), mode, chosen, order, page, size, true);
    }

    private static String endured(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > ENDURED) {
            throw new Invalid("problem.search.long", ENDURED);
        }
        return stripped;
    }

    /** Without filters, best match first. */
    public static SearchQuery of(String text, int page, int size) {
        return new SearchQuery(text, Mode.BOTH, Map.of(), Order.RELEVANCE, page, size);
    }

    /** What a page marks: nothing where the text is null or too long to be searched for. */
    public static SearchQuery ofPage(String text) {
        return of(text == null || text.length() > USED ? "" : text, 1, 1);
    }

    /** Whether only the beginning of the text is looked for, since it is too long. */
    public boolean isShortened() {
        return parsed.isShortened();
    }

    /** The same for another text. */
    public SearchQuery respelled(QueryText other) {
        return new SearchQuery(other, mode, chosen, order, page, size, counted);
    }

    /** The same by another mode. */
    public SearchQuery by(Mode other) {
        return new SearchQuery(parsed, other, chosen, order, page, size, counted);
    }

    /** The same without counts for its facets. */
    public SearchQuery uncounted() {
        return new SearchQuery(parsed, mode, chosen, order, page, size, false);
    }

    /** What comes closest in meaning: the first page of it, without counts. */
    public SearchQuery closest() {
        return new SearchQuery(parsed, Mode.MEANING, chosen, order, 1, size, false);
    }

    /** As typed, without white space around it. */
    public String text() {
        return parsed.typed();
    }

    /** Whether similar sessions are found as well: where both are, not among the newest, which they would crowd out. */
    public boolean asksForMeaning() {
        return mode == Mode.MEANING || mode == Mode.BOTH && order == Order.RELEVANCE;
    }

    /** The values to narrow by in a facet; any is enough, none does not narrow. */
    public Set<String> chosen(SearchFacet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** Of which kinds moments are to be shown; all where none is named. */
    public List<MomentKind> kindsShown() {
        return chosen(SearchFacet.KIND).stream()
                .flatMap(value -> MomentKind.find(value).stream())
                .filter(kind -> kind != MomentKind.ABOUT)
                .sorted()
                .toList();
    }

    /** How many sessions come before this page. */
    public long skipped() {
        return (page - 1L) * size;
    }

    /** The words that decide, without exclusions and the small words of a question: what a page marks. */
    public String wordsToMark() {
        return parsed.wordsToMark();
    }

    /** Whether small words were typed that sessions need not hold. */
    public boolean leavesOutWords() {
        return !parsed.leftOut().isEmpty();
    }

    /** Whether there is a text, but no word in it: only punctuation. */
    public boolean isWordless() {
        return !text().isEmpty() && !parsed.asksForSomething() && !parsed.excludesSomething();
    }

    /** Whether it says only what not to find. */
    public boolean onlyExcludes() {
        return !parsed.asksForSomething() && parsed.excludesSomething();
    }
}
