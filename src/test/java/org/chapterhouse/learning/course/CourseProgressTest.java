package org.chapterhouse.learning.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchedIntervals;
import org.chapterhouse.media.CreditWindow;
import org.junit.jupiter.api.Test;

class CourseProgressTest {

    @Test
    void withoutMaterialsThePercentageIsThatOfTheSeconds() {
        assertThat(course(watched(1, 100, 50), watched(2, 300, 0)).percent()).isEqualTo(12);
        assertThat(course(watched(1, 100, 100), watched(2, 300, 299)).percent())
                .as("rounded down")
                .isEqualTo(99);
        assertThat(course(completed(1, 100, 95), watched(2, 100, 0)).percent())
                .as("counts as a whole")
                .isEqualTo(50);
    }

    @Test
    void aMaterialWeighsAsMuchAsTheAverageRecording() {
        assertThat(course(completed(1, 100, 95), watched(2, 300, 0), material(3, true), material(4, false))
                        .percent())
                .isEqualTo(37);
        assertThat(course(completed(1, 100, 95), completed(2, 300, 285), material(3, true))
                        .percent())
                .isEqualTo(100);
        assertThat(course(completed(1, 100, 95), completed(2, 300, 285), material(3, false))
                        .percent())
                .isEqualTo(66);
    }

    @Test
    void aCourseOfMaterialsAloneCountsThem() {
        assertThat(course(material(1, true), material(2, false), material(3, false))
                        .percent())
                .isEqualTo(33);
        assertThat(course().percent()).isZero();
    }

    @Test
    void whatCannotBePlayedIsLeftOutOfThePercentageAndIsNotNext() {
        ItemProgress missing = new SessionProgress(1, null, null, null, false);
        CourseProgress course = course(missing, completed(2, 100, 95), material(3, false));
        assertThat(course.percent()).isEqualTo(50);
        assertThat(course.next()).contains(course.items().get(2));
        assertThat(course.completedItems()).isOne();
        assertThat(course(missing).next()).isEmpty();
    }

    @Test
    void itIsCompletedWhenThatWasDecidedAndNotBefore() {
        List<ItemProgress> all = List.of(completed(1, 100, 95), material(2, true));
        assertThat(new CourseProgress(all, null).completed()).isFalse();
        assertThat(new CourseProgress(List.of(watched(1, 100, 0)), Instant.EPOCH).completed())
                .isTrue();
    }

    @Test
    void whatIsToGoIsToldOfBothKinds() {
        CourseProgress course =
                course(watched(1, 600, 70), completed(2, 600, 570), material(3, false), material(4, true));
        assertThat(course.secondsToGo()).isEqualTo(500);
        assertThat(course.materialsToGo()).isOne();
        assertThat(course.seconds()).isEqualTo(1200);
    }

    private static CourseProgress course(ItemProgress... items) {
        return new CourseProgress(List.of(items), null);
    }

    private static ItemProgress watched(int number, int length, int seconds) {
        return session(number, length, seconds, false);
    }

    private static ItemProgress completed(int number, int length, int seconds) {
        return session(number, length, seconds, true);
    }

    private static ItemProgress session(int number, int length, int seconds, boolean completed) {
        Progress progress = new Progress(
                WatchedIntervals.between(0, seconds),
                WatchedIntervals.NONE,
                0,
                Instant.EPOCH,
                null,
                new CreditWindow(0, length),
                length);
        return new SessionProgress(number, null, null, progress, completed);
    }

    private static ItemProgress material(int number, boolean read) {
        return new MaterialProgress(number, null, read ? Instant.EPOCH : null);
    }
}
