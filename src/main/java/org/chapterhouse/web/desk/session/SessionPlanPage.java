package org.chapterhouse.web.desk.session;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** When the session that is on the desk becomes public by itself. */
@Named
@RequestScoped
public class SessionPlanPage {

    /** Those of the chapters, from east to west. */
    private static final List<String> ZONES = List.of(
            "America/Puerto_Rico",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "Pacific/Guam",
            "UTC");

    private static final String USUAL = "America/New_York";

    @Inject
    private DeskSessionPage page;

    @Inject
    private Texts texts;

    /** @param id as Java names it */
    public record Zone(String id, String name) {}

    /** To choose from; the one that is chosen is among them. */
    public List<Zone> getZones() {
        return Stream.concat(ZONES.stream(), Stream.of(getZone()))
                .distinct()
                .map(id -> new Zone(id, texts.family("desk.zone.").getOrDefault(id, id)))
                .toList();
    }

    /** The one that is chosen. */
    public String getZone() {
        String chosen = page.getForm().one("publishZone");
        return chosen.isEmpty() ? USUAL : chosen;
    }

    /** Null where it is not planned, or over. */
    public String getTold() {
        PublishTime time = page.getFacts().details().publishAt();
        return time == null ? null : texts.get("desk.planned", time.display());
    }
}
