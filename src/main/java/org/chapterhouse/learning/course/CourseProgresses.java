package org.chapterhouse.learning.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.CourseItem;
import org.chapterhouse.learning.completion.CompletionRecords;
import org.chapterhouse.learning.completion.ReadMaterials;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reading a learner's progress through courses. Decides nothing: what is completed was decided before. */
@ApplicationScoped
@Transactional
public class CourseProgresses {

    @Inject
    private Recordings recordings;

    @Inject
    private WatchRecords records;

    @Inject
    private CompletionRecords completions;

    @Inject
    private ReadMaterials materials;

    /** What is known of a learner, by the ids of recordings, sessions, materials and courses. */
    private record Known(
            Map<Long, Recording> mains,
            Map<Long, Progress> progress,
            Set<Long> sessions,
            Map<Long, Instant> materials,
            Map<Long, Instant> courses) {}

    /** In the same order; reads everything once for all of them. */
    public List<CourseProgress> of(Viewer viewer, List<Course> courses) {
        List<Session> sessions = courses.stream()
                .flatMap(course -> course.getItems().stream())
                .map(CourseItem::getSession)
                .filter(session -> session != null)
                .distinct()
                .toList();
        Known known = new Known(
                recordings.mainsOf(sessions),
                records.byRecording(viewer),
                completions.sessions(viewer).stream()
                        .map(done -> done.getSession().getId())
                        .collect(Collectors.toSet()),
                materials.of(viewer).stream()
                        .collect(Collectors.toMap(read -> read.getMaterial().getId(), read -> read.getReadAt())),
                completions.courses(viewer).stream()
                        .collect(Collectors.toMap(done -> done.getCourse().getId(), done -> done.getCompletedAt())));
        return courses.stream().map(course -> progress(viewer, course, known)).toList();
    }

    private static CourseProgress progress(Viewer viewer, Course course, Known known) {
        List<ItemProgress> items = new ArrayList<>();
        for (CourseItem item : course.getItems()) {
            if (item.isVisibleTo(viewer)) {
                items.add(progress(items.size() + 1, item, known));
            }
        }
        return new CourseProgress(List.copyOf(items), known.courses().get(course.getId()));
    }

    private static ItemProgress progress(int number, CourseItem item, Known known) {
        return switch (item.getKind()) {
            case MATERIAL ->
                new MaterialProgress(
                        number,
                        item.getMaterial(),
                        known.materials().get(item.getMaterial().getId()));
            case SESSION -> {
                Recording main = known.mains().get(item.getSession().getId());
                Progress progress =
                        main == null ? null : known.progress().getOrDefault(main.getId(), Progress.none(main, null));
                yield new SessionProgress(
                        number,
                        item.getSession(),
                        main,
                        progress,
                        known.sessions().contains(item.getSession().getId()));
            }
        };
    }
}
