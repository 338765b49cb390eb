package org.chapterhouse.web.desk.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.edit.SessionUnion;
import org.chapterhouse.web.desk.FieldNames;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What two sessions say differently, field by field. */
@RequestScoped
class MergeRows {

    @Inject
    private PickPage names;

    @Inject
    private Texts texts;

    /**
     * One field.
     *
     * @param name  what people call it
     * @param kept  what the session that stays says
     * @param other what the one that goes says
     * @param taken whether the latter was chosen
     */
    public record Row(String field, String name, String kept, String other, boolean taken) {}

    List<Row> of(SessionUnion.Both both, Set<String> taken) {
        SessionForm kept = SessionForm.of(both.kept().facts());
        SessionForm other = SessionForm.of(both.merged().facts());
        return both.open().stream()
                .map(field -> new Row(
                        field,
                        FieldNames.of(field, texts),
                        told(kept, field),
                        told(other, field),
                        taken.contains(field)))
                .toList();
    }

    private String told(SessionForm form, String field) {
        return switch (field) {
            case "visibility" -> texts.family("desk.visibility.").get(form.one(field));
            case "programs", "topics" ->
                form.all(field).stream().map(slug -> names.name(field, slug)).collect(Collectors.joining("\n"));
            default -> form.told(field);
        };
    }
}
