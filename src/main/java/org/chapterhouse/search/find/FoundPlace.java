package org.chapterhouse.search.find;

import java.util.Objects;

import org.chapterhouse.search.document.MomentKind;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;

/**
 * Where a passage lies in which something was found, without its text; see {@link org.chapterhouse.search.document.PassageDocument} for the fields.
 *
 * @param score as that of the {@link FoundPassage} there
 */
record FoundPlace(
        MomentKind kind,
        Integer startMillis,
        Integer endMillis,
        String language,
        Integer page,
        Long material,
        double score) {

    static FoundPlace of(Hit<JsonData> hit) {
        PassageFields fields = new PassageFields(hit.fields());
        return new FoundPlace(
                fields.kind(),
                fields.integer("start"),
                fields.integer("end"),
                fields.text("language"),
                fields.integer("page"),
                fields.number("material"),
                hit.score() == null ? 0 : hit.score());
    }

    boolean isOfSamePage(FoundPlace other) {
        return Objects.equals(page, other.page) && Objects.equals(material, other.material);
    }

    boolean isOf(FoundPassage passage) {
        return kind == passage.kind()
                && Objects.equals(startMillis, passage.startMillis())
                && Objects.equals(language, passage.language())
                && Objects.equals(page, passage.page())
                && Objects.equals(material, passage.material());
    }
}
