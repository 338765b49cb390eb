package org.chapterhouse.learning.course;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Course;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.WatchRecords;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reading a learner's progress through courses. */
@ApplicationScoped
@Transactional
public class CourseProgresses {

    @Inject
    private Recordings recordings;
    @Inject
    private WatchRecords records;

    public CourseProgress of(Viewer viewer, Course course) {
        List<CourseProgress.Part> parts = new ArrayList<>();
        for (Session session : course.getParts()) {
            if (Access.mayRead(viewer, session.getVisibility())) {
                Recording recording = recordings.mainOf(session).orElse(null);
                parts.add(new CourseProgress.Part(parts.size() + 1, session, recording,
                        recording == null ? null : records.progress(viewer, recording)));
            }
        }
        return new CourseProgress(List.copyOf(parts));
    }
}
