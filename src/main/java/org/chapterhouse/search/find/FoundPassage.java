package org.chapterhouse.search.find;

import java.util.List;

import org.chapterhouse.search.document.CueBorders;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.WordMarks;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;

/**
 * A passage in which something was found; see {@link org.chapterhouse.search.document.PassageDocument} for the fields.
 *
 * @param text  the whole passage with what was found marked; unmarked where only common words or the meaning were
 * @param score how well it matches, comparable within one search
 */
record FoundPassage(
        MomentKind kind,
        Integer startMillis,
        Integer endMillis,
        String language,
        Integer page,
        Long material,
        String materialTitle,
        CueBorders cues,
        MarkedText text,
        double score) {

    /** One found by its words, in which Elasticsearch marked them. */
    static FoundPassage byWords(Hit<JsonData> hit) {
        List<String> highlighted = hit.highlight().get("passages.text");
        return of(hit, highlighted == null ? MarkedText.plain("") : Highlights.read(highlighted.get(0)));
    }

    /** One found by what it means; words may stand in it all the same. */
    static FoundPassage byMeaning(Hit<JsonData> hit, WordMarks words) {
        String text = new PassageFields(hit.fields()).text("text");
        return of(hit, text == null ? MarkedText.plain("") : words.in(text));
    }

    private static FoundPassage of(Hit<JsonData> hit, MarkedText text) {
        PassageFields fields = new PassageFields(hit.fields());
        String cues = fields.text("cues");
        return new FoundPassage(
                fields.kind(),
                fields.integer("start"),
                fields.integer("end"),
                fields.text("language"),
                fields.integer("page"),
                fields.number("material"),
                fields.text("material_title"),
                cues == null ? null : CueBorders.parse(cues),
                text,
                hit.score() == null ? 0 : hit.score());
    }

    /** Where it lies. */
    FoundPlace place() {
        return new FoundPlace(kind, startMillis, endMillis, language, page, material, score);
    }

    FoundPassage scored(double other) {
        return new FoundPassage(
                kind, startMillis, endMillis, language, page, material, materialTitle, cues, text, other);
    }
}
