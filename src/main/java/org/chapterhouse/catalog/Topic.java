package org.chapterhouse.catalog;

import java.util.List;

import org.chapterhouse.catalog.history.Described;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What sessions are about; the words people use for it are its synonyms. */
@Entity
public class Topic implements Described<TopicDetails> {

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

    @Override
    public TopicDetails details() {
        return new TopicDetails(name, synonyms);
    }

    @Override
    public String key() {
        return slug;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
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
