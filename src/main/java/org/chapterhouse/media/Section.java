package org.chapterhouse.media;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A titled stretch of a recording; it lasts until the next one starts. */
@Embeddable
public class Section {

    @Column(name = "start_ms")
    private int startMillis;

    private String title;

    protected Section() {}

    public Section(int startMillis, String title) {
        this.startMillis = startMillis;
        this.title = title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Section that && startMillis == that.startMillis && Objects.equals(title, that.title);
    }

    @Override
    public int hashCode() {
        return Objects.hash(startMillis, title);
    }

    /** Start in seconds and title. */
    @Override
    public String toString() {
        return startMillis / 1000.0 + " s " + title;
    }

    public int getStartMillis() {
        return startMillis;
    }

    public String getTitle() {
        return title;
    }
}
