package org.chapterhouse.catalog;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What sessions are about; the words people use for it are its synonyms. */
@Entity
public class Topic {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;
    private String name;

    @Convert(converter = LinesConverter.class)
    private List<String> synonyms = List.of();

    protected Topic() {}

    public Topic(Slug slug) {
        this.slug = slug.value();
    }

    public void describe(TopicDetails details) {
        name = details.name();
        synonyms = details.synonyms();
    }

    public TopicDetails details() {
        return new TopicDetails(name, synonyms);
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

    public List<String> getSynonyms() {
        return synonyms;
    }
}
