package org.chapterhouse.search.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.community.ChapterName;

/**
 * Whose story a session tells: the chapters whose name, state or region stands in its title, summary or keywords, or in
 * the name of the organization that a presenter came from.
 */
final class ChapterMentions {

    private static final String REGION = " region";
    private static final String UNITED_STATES = "U.S. ";
    /** By itself it is the capital, where federal law is made. */
    private static final String CAPITAL = "Washington";

    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private final List<ChapterName> chapters;
    private final Map<String, String> slugs = new HashMap<>();
    private final Pattern names;
    private final Pattern places;

    ChapterMentions(List<ChapterName> chapters) {
        this.chapters = List.copyOf(chapters);
        List<String> written = new ArrayList<>();
        List<String> shortened = new ArrayList<>();
        for (ChapterName chapter : chapters) {
            forms(chapter).forEach(form -> written.add(learn(form, chapter)));
            shortForms(chapter).forEach(form -> shortened.add(learn(form, chapter)));
        }
        names = Pattern.compile(BEFORE + anyOf(written) + AFTER);
        places = Pattern.compile("(?<=\\()" + anyOf(shortened) + "(?=\\))|(?<=, )" + anyOf(shortened) + "(?=$|[,;)])");
    }

    /** Whether it knows exactly these chapters. */
    boolean knows(List<ChapterName> others) {
        return chapters.equals(others);
    }

    /** By name of the chapter; each is called by its state or region, as people look for it. */
    List<Label> of(Session session) {
        Set<String> found = new HashSet<>();
        Stream.concat(Stream.of(session.getTitle(), session.getSummary()), session.getKeywords().stream())
                .forEach(text -> find(names, text, found));
        session.getAppearances().stream().map(Appearance::getOrganization).forEach(organization -> {
            find(names, organization, found);
            find(places, organization, found);
        });
        return chapters.stream()
                .filter(chapter -> found.contains(chapter.slug()))
                .map(chapter -> new Label(chapter.slug(), label(chapter)))
                .toList();
    }

    private void find(Pattern pattern, String text, Set<String> found) {
        if (text != null) {
            pattern.matcher(text).results().forEach(place -> found.add(slugs.get(place.group())));
        }
    }

    private String learn(String form, ChapterName chapter) {
        slugs.putIfAbsent(form, chapter.slug());
        return form;
    }

    private static List<String> forms(ChapterName chapter) {
        List<String> forms = new ArrayList<>(List.of(chapter.name()));
        String region = label(chapter);
        if (region.equals(CAPITAL)) {
            forms.addAll(List.of("Washington State", "Washington state", "State of Washington", "state of Washington"));
        } else if (!isAdjective(chapter)) {
            forms.add(region);
            forms.add(region.startsWith(UNITED_STATES) ? region.substring(UNITED_STATES.length()) : region);
        }
        return forms;
    }

    private static List<String> shortForms(ChapterName chapter) {
        return chapter.region() == null ? List.of() : StateAbbreviations.of(chapter.region());
    }

    /** “Southeastern” alone says little. */
    private static boolean isAdjective(ChapterName chapter) {
        return chapter.region() != null
                && chapter.region().endsWith(REGION)
                && !label(chapter).contains(" ");
    }

    private static String label(ChapterName chapter) {
        String region = chapter.region() == null ? chapter.name() : chapter.region();
        return region.endsWith(REGION) ? region.substring(0, region.length() - REGION.length()) : region;
    }

    /** The longest first, so that West Virginia is not Virginia; never matches where there is none. */
    private static String anyOf(List<String> forms) {
        return forms.isEmpty()
                ? "(?!)"
                : forms.stream()
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }
}
