package org.chapterhouse.web.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.chapterhouse.link.CheckedLink;
import org.chapterhouse.link.LinkChecks;
import org.chapterhouse.link.LinkOutcome;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a page says beside its links to other sites. */
@Named
@RequestScoped
public class LinkNotes {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    @Inject
    private LinkChecks checks;

    @Inject
    private Texts texts;

    /** With null for those that were never checked. */
    private final Map<String, CheckedLink> known = new HashMap<>();

    /** Looks up all links of a page at once; null is no link. */
    public void prepare(Collection<String> urls) {
        List<String> wanted = urls.stream().filter(Objects::nonNull).distinct().toList();
        wanted.forEach(url -> known.put(url, null));
        known.putAll(checks.of(wanted));
    }

    /** When the link was last checked, and whether its page was there; empty where it never was. */
    public String of(String url) {
        if (!known.containsKey(url)) {
            prepare(List.of(url));
        }
        CheckedLink link = known.get(url);
        return link == null ? "" : texts.get("link.note." + link.outcome(), day(link));
    }

    private static String day(CheckedLink link) {
        Instant when = link.outcome() == LinkOutcome.ANSWERED ? link.answeredAt() : link.checkedAt();
        return DAY.format(when);
    }

    /** The site that a link leads to, such as {@code ala.org}. */
    public String site(String url) {
        return Host.of(url);
    }
}
