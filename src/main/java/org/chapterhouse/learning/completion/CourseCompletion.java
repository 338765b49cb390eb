package org.chapterhouse.learning.completion;

import java.time.Instant;

import org.chapterhouse.catalog.course.Course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That a learner completed a course. {@link CourseCompletions} inserts it; it is never changed. */
@Entity
@Table(name = "course_completion")
public class CourseCompletion {

    @Id
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected CourseCompletion() {}

    public Course getCourse() {
        return course;
    }

    public Instant getCompletedAt() {
        return completedAt;
    }
}
