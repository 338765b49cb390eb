package org.chapterhouse.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A person who spoke. What they were at the time is part of the {@link Appearance}. */
@Entity
public class Presenter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;
    private String name;

    protected Presenter() {}

    public Presenter(Slug slug, String name) {
        this.slug = slug.value();
        this.name = name;
    }

    /** A corrected spelling; the address stays. */
    public void rename(String newName) {
        name = newName;
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }
}
