package org.chapterhouse.web.search;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.chapterhouse.search.spelling.CorrectedResults;
import org.chapterhouse.search.spelling.SpelledSearch;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.site.SiteAddress;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Makes a feed of the search that the address asks for: its newest sessions, as anybody may see them. What is merely
 * similar is no news, unless the address asks for meaning alone.
 */
@RequestScoped
class FeedOfSearch {

    /** Part of the ids (RFC 4151), which have to stay as they are. */
    private static final String SINCE = ",2026:";

    @Inject
    private SearchChoices choices;

    @Inject
    private SpelledSearch search;

    @Inject
    private Sessions sessions;

    @Inject
    private Texts texts;

    @Inject
    private SiteAddress site;

    /** @throws Unavailable while only titles could be searched: readers then keep what they have */
    AtomFeed read() {
        CorrectedResults corrected = search.find(
                choices.query(Order.NEWEST, 1, SearchQuery.LARGEST_PAGE).uncounted(),
                choices.asTyped(),
                Viewer.ANONYMOUS);
        SearchResults found = corrected.results();
        if (found.degraded()) {
            throw new Unavailable("problem.search.unavailable");
        }
        List<String> slugs = found.hits().stream().map(SessionHit::slug).toList();
        String name = texts.get("frame.name");
        return new AtomFeed(
                id("search?" + choices.canonical()),
                texts.get("feed.title", name, choices.text()),
                name,
                address(choices.address("/search.atom")),
                address(choices.address("/search")),
                sessions.withSlugs(slugs, Viewer.ANONYMOUS).stream()
                        .map(session -> entry(session, corrected.query().text()))
                        .toList());
    }

    private AtomFeed.Entry entry(Session session, String text) {
        String path = "/sessions/" + session.getSlug();
        Program program = session.getPrimaryProgram();
        String summary = Stream.of(
                        program == null ? null : program.getName(),
                        session.getHeldOn() == null ? null : session.getHeldOn().display(),
                        session.getSummary())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new AtomFeed.Entry(
                id(path.substring(1)),
                session.getTitle(),
                address(PageAddress.of(path).with("q", text)),
                session.getChangedAt(),
                summary);
    }

    private String id(String what) {
        return "tag:" + Objects.requireNonNullElse(URI.create(site.url()).getHost(), "localhost") + SINCE + what;
    }

    private String address(PageAddress page) {
        return site.of(page.toString());
    }
}
