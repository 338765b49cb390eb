package org.chapterhouse.web.desk.plain;

import java.util.List;

import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.catalog.edit.TopicEditing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class TopicKind extends PlainKind<Topic, TopicDetails> {

    @Inject
    private TopicEditing editing;

    @Override
    TopicEditing editing() {
        return editing;
    }

    @Override
    List<PlainField> fields() {
        return List.of(PlainField.line("name"), PlainField.lines("synonyms"));
    }

    @Override
    TopicDetails details(PlainReader typed, TopicDetails now) {
        return new TopicDetails(typed.text("name"), typed.lines("synonyms"));
    }

    @Override
    String about(Topic topic) {
        return String.join(", ", topic.getSynonyms());
    }

    @Override
    String page(String key) {
        return "/browse?topic=" + key;
    }
}
