package org.chapterhouse.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A titled stretch of a recording; it lasts until the next one starts. */
@Embeddable
public class Section {

    @Column(name = "start_ms")
    private int startMillis;
    private String title;

    protected Section() {
    }

    public Section(int startMillis, String title) {
        this.startMillis = startMillis;
        this.title = title;
    }

    public int getStartMillis() {
        return startMillis;
    }

    public String getTitle() {
        return title;
    }
}
