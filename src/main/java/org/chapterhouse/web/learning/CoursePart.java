package org.chapterhouse.web.learning;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.learning.course.ItemProgress;
import org.chapterhouse.learning.course.MaterialProgress;
import org.chapterhouse.learning.course.SessionProgress;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.web.material.MaterialView;
import org.chapterhouse.web.ui.Length;
import org.chapterhouse.web.ui.StripModel;

/**
 * An item of a course as pages show it.
 *
 * @param session   null where it is a material
 * @param strip     null where there is no recording
 * @param materials those of the session
 * @param material  null where it is a session
 * @param document  the material, as pages show it
 */
public record CoursePart(
        int number,
        SessionProgress session,
        StripModel strip,
        List<Material> materials,
        MaterialProgress material,
        MaterialView document) {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US).withZone(ZoneOffset.UTC);

    /** @param strip null where there is no recording */
    static CoursePart of(SessionProgress session, StripModel strip, List<Material> materials) {
        return new CoursePart(session.number(), session, strip, materials, null, null);
    }

    static CoursePart of(MaterialProgress material) {
        return new CoursePart(material.number(), null, null, List.of(), material, MaterialView.of(material.material()));
    }

    private ItemProgress item() {
        return session == null ? material : session;
    }

    public String title() {
        return session == null ? document.title() : session.session().getTitle();
    }

    /** Whether its title says which part it is, as in “Part 1: Building Your Base”. */
    public boolean titledByNumber() {
        return title().matches("(?i)part " + number + "\\b.*");
    }

    public String summary() {
        return session == null ? document.summary() : session.session().getSummary();
    }

    /** Null where only the title of a material is known. */
    public String href() {
        return session == null
                ? document.href()
                : "/sessions/" + session.session().getSlug();
    }

    public String date() {
        return session == null || session.session().getHeldOn() == null
                ? null
                : session.session().getHeldOn().display();
    }

    public String length() {
        return progress() == null ? null : Length.of(progress().duration());
    }

    public boolean sample() {
        return session != null
                && session.recording() != null
                && session.recording().isSample();
    }

    public boolean completed() {
        return item().completed();
    }

    public boolean started() {
        return item().started();
    }

    /** Null where there is no recording. */
    public Progress progress() {
        return session == null ? null : session.progress();
    }

    public String seen() {
        return Length.of(progress().secondsWatched());
    }

    /** The day on which the material was marked as read, null for not. */
    public String readOn() {
        return material == null || material.readAt() == null ? null : DAY.format(material.readAt());
    }
}
