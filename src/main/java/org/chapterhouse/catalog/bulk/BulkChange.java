package org.chapterhouse.catalog.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Filing;
import org.chapterhouse.problem.Invalid;

/**
 * What is to be done to many sessions.
 *
 * @param value the slug of a topic or program, the name of a {@link Visibility}, or a day such as {@code 2027-12-31}
 */
public record BulkChange(Kind kind, String value) {

    /** What can be done. */
    public enum Kind {
        ADD_TOPIC,
        REMOVE_TOPIC,
        ADD_PROGRAM,
        REMOVE_PROGRAM,
        VISIBILITY,
        REVIEW_BY;

        /** Whether the value is the slug of a topic. */
        public boolean isOfTopics() {
            return this == ADD_TOPIC || this == REMOVE_TOPIC;
        }

        /** Whether the value is the slug of a program. */
        public boolean isOfPrograms() {
            return this == ADD_PROGRAM || this == REMOVE_PROGRAM;
        }
    }

    /** @throws Invalid if nothing is said, or the value is of another kind */
    public BulkChange {
        if (kind == null || value == null || value.isBlank()) {
            throw new Invalid("problem.bulk.value");
        }
        if (kind == Kind.VISIBILITY) {
            visibility(value);
        }
        if (kind == Kind.REVIEW_BY) {
            day(value);
        }
    }

    /**
     * Nothing changes where it is so already.
     *
     * @throws Invalid if a session would be left without a program
     */
    Filing apply(Filing now) {
        return switch (kind) {
            case ADD_TOPIC -> now.about(with(now.topics()));
            case REMOVE_TOPIC -> now.about(without(now.topics()));
            case ADD_PROGRAM -> now.under(with(now.programs()));
            case REMOVE_PROGRAM -> now.under(otherPrograms(now.programs()));
            case VISIBILITY -> now.seenBy(visibility(value));
            case REVIEW_BY -> now.reviewedBy(day(value));
        };
    }

    private List<String> with(List<String> slugs) {
        return slugs.contains(value)
                ? slugs
                : Stream.concat(slugs.stream(), Stream.of(value)).toList();
    }

    private List<String> without(List<String> slugs) {
        return slugs.stream().filter(slug -> !slug.equals(value)).toList();
    }

    private List<String> otherPrograms(List<String> slugs) {
        List<String> left = without(slugs);
        if (left.isEmpty()) {
            throw new Invalid("problem.bulk.lastProgram");
        }
        return left;
    }

    private static Visibility visibility(String name) {
        return Visibility.CHOICES.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("problem.bulk.value"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid("problem.review.format", text);
        }
    }
}
