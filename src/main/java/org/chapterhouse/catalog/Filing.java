package org.chapterhouse.catalog;

import java.time.LocalDate;
import java.util.List;

import org.chapterhouse.account.Visibility;

/**
 * The part of what is said about a session that says where it is found, by whom, and until when it holds. See {@link
 * SessionDetails}, which has the same fields.
 */
public record Filing(
        List<String> programs, List<String> topics, Visibility visibility, PublishTime publishAt, LocalDate reviewBy) {

    public Filing {
        programs = List.copyOf(programs);
        topics = List.copyOf(topics);
    }

    public Filing under(List<String> newPrograms) {
        return new Filing(newPrograms, topics, visibility, publishAt, reviewBy);
    }

    public Filing about(List<String> newTopics) {
        return new Filing(programs, newTopics, visibility, publishAt, reviewBy);
    }

    public Filing seenBy(Visibility newVisibility) {
        return new Filing(programs, topics, newVisibility, publishAt, reviewBy);
    }

    /** @param time null for never */
    public Filing publishedAt(PublishTime time) {
        return new Filing(programs, topics, visibility, time, reviewBy);
    }

    /** @param day null for never */
    public Filing reviewedBy(LocalDate day) {
        return new Filing(programs, topics, visibility, publishAt, day);
    }
}
