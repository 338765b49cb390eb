package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.catalog.Course;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.learning.Progress;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.web.ui.CoverModel;
import org.chapterhouse.web.ui.Length;
import org.chapterhouse.web.ui.StripModel;

/** A course as pages show it, with how far the viewer is. */
public record CourseView(Course course, CourseProgress progress, List<Part> parts) {

    /**
     * A part of the course.
     *
     * @param strip null where there is no recording
     */
    public record Part(CourseProgress.Part part, StripModel strip, List<Material> materials) {

        public int number() {
            return part.number();
        }

        public String title() {
            return part.session().getTitle();
        }

        public String summary() {
            return part.session().getSummary();
        }

        public String href() {
            return "/sessions/" + part.session().getSlug();
        }

        public String date() {
            return part.session().getHeldOn() == null ? null : part.session().getHeldOn().display();
        }

        public String length() {
            return part.progress() == null ? null : Length.of(part.progress().duration());
        }

        public boolean sample() {
            return part.recording() != null && part.recording().isSample();
        }

        public boolean playable() {
            return part.recording() != null;
        }

        public boolean completed() {
            return part.completed();
        }

        public boolean started() {
            return part.started();
        }

        public Progress progress() {
            return part.progress();
        }

        public String seen() {
            return Length.of(part.progress().secondsWatched());
        }
    }

    public String href() {
        return "/courses/" + course.getSlug();
    }

    public CoverModel cover() {
        CoverModel first = parts.isEmpty() ? null : CoverModel.of(parts.get(0).part().session());
        return first == null ? CoverModel.of(null, course.getTitle(), course.getSlug(), course.getTitle(), "")
                : new CoverModel(CoverModel.of(null, course.getTitle(), "", "", "").word(), first.label(),
                        first.pattern(), first.cloth());
    }

    public String length() {
        return Length.of(progress.seconds());
    }

    public String toGo() {
        return Length.of(progress.secondsToGo());
    }

    /** The part to go on with, or null when all is done or nothing can be played. */
    public Part next() {
        return progress.next().map(next -> parts.get(next.number() - 1)).orElse(null);
    }
}
