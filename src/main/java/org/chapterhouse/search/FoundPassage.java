package org.chapterhouse.search;

import java.util.List;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;

/**
 * A passage in which something was found; see {@link PassageDocument} for the fields.
 *
 * @param text  the whole passage with what was found marked; unmarked where only common words or the meaning were
 * @param score how well it matches, comparable within one search
 */
record FoundPassage(MomentKind kind, Integer startMillis, String language, Integer page, Long material, String materialTitle,
        CueBorders cues, MarkedText text, double score) {

    static FoundPassage of(Hit<JsonData> hit) {
        PassageFields fields = new PassageFields(hit.fields());
        String cues = fields.text("cues");
        List<String> highlighted = hit.highlight().get("passages.text");
        return new FoundPassage(fields.kind(), fields.integer("start"), fields.text("language"), fields.integer("page"),
                fields.number("material"), fields.text("material_title"), cues == null ? null : CueBorders.parse(cues),
                highlighted == null ? MarkedText.plain("") : Highlights.read(highlighted.get(0)),
                hit.score() == null ? 0 : hit.score());
    }

    FoundPassage scored(double other) {
        return new FoundPassage(kind, startMillis, language, page, material, materialTitle, cues, text, other);
    }
}
