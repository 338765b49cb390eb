package org.chapterhouse.learning.course;

import java.time.Instant;

import org.chapterhouse.catalog.Material;

/**
 * Whether a learner has read a material of a course.
 *
 * @param readAt when they marked it as read, null for not
 */
public record MaterialProgress(int number, Material material, Instant readAt) implements ItemProgress {

    @Override
    public boolean started() {
        return completed();
    }

    @Override
    public boolean completed() {
        return readAt != null;
    }
}
