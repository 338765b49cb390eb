package org.chapterhouse.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Checks the links that are due or that somebody wants checked, one at a time, and never during an import. */
@ApplicationScoped
class LinkCheckJob implements Job {

    private static final int MOST = 100;
    /** A run ends before the lease of its job does; the next one goes on. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration BETWEEN_REQUESTS_TO_A_SITE = Duration.ofSeconds(2);

    private final LinkChecks links;
    private final LinkChecking checking;

    /** By site, when it was last asked: of {@link System#nanoTime}. */
    private final Map<String, Long> asked = new ConcurrentHashMap<>();

    protected LinkCheckJob() {
        this(null, LinkChecking.NEVER);
    }

    @Inject
    LinkCheckJob(
            LinkChecks links,
            @ConfigProperty(name = "chapterhouse.links.check", defaultValue = "weekly") String checking) {
        this(links, LinkChecking.of(checking));
    }

    LinkCheckJob(LinkChecks links, LinkChecking checking) {
        this.links = links;
        this.checking = checking;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(BooleanSupplier stopping) throws IOException, InterruptedException {
        if (checking == LinkChecking.NEVER) {
            return;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        if (checking == LinkChecking.WEEKLY) {
            links.checkDue();
        }
        asked.values().removeIf(at -> System.nanoTime() - at > BETWEEN_REQUESTS_TO_A_SITE.toNanos());
        try (LinkRequests requests = LinkRequests.toThePublicWeb()) {
            for (String url : links.wanted(MOST)) {
                if (stopping.getAsBoolean() || System.nanoTime() - end > 0 || links.isImporting()) {
                    return;
                }
                pauseFor(url.replaceFirst("^https?://([^/?#]*).*", "$1"));
                links.record(url, requests.ask(url));
            }
        }
    }

    private void pauseFor(String site) throws InterruptedException {
        Long last = asked.get(site);
        if (last != null) {
            TimeUnit.NANOSECONDS.sleep(last + BETWEEN_REQUESTS_TO_A_SITE.toNanos() - System.nanoTime());
        }
        asked.put(site, System.nanoTime());
    }
}
