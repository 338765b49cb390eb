package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.community.Resource;
import org.chapterhouse.community.ResourceDetails;
import org.chapterhouse.community.edit.ResourceEditing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ResourceKind extends PlainKind<Resource, ResourceDetails> {

    @Inject
    private ResourceEditing editing;

    @Override
    ResourceEditing editing() {
        return editing;
    }

    @Override
    Optional<PlainField> keyField() {
        return Optional.empty();
    }

    @Override
    List<PlainField> fields() {
        return List.of(
                PlainField.line("title"),
                PlainField.line("section"),
                PlainField.shortLine("position"),
                PlainField.line("url"),
                PlainField.text("summary"),
                PlainField.lines("notes"),
                PlainField.sources());
    }

    @Override
    ResourceDetails details(PlainReader typed, ResourceDetails now) {
        Integer position = typed.number("position");
        return new ResourceDetails(
                typed.text("section"),
                position == null ? 0 : position,
                typed.text("title"),
                typed.text("summary"),
                typed.text("url"),
                typed.lines("notes"),
                typed.provenance());
    }

    @Override
    String about(Resource resource) {
        return resource.getSection();
    }
}
