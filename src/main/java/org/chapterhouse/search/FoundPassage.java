package org.chapterhouse.search;

import java.util.List;
import java.util.Map;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;

/**
 * A passage in which something was found; see {@link PassageDocument} for the fields.
 *
 * @param text  the whole passage with what was found marked; unmarked where only common words or the meaning were
 * @param score how well it matches, comparable within one search
 */
record FoundPassage(MomentKind kind, Integer startMillis, Integer page, Long material, String materialTitle,
        CueBorders cues, MarkedText text, double score) {

    static FoundPassage of(Hit<JsonData> hit) {
        Map<String, JsonData> fields = hit.fields();
        String cues = text(fields, "cues");
        List<String> highlighted = hit.highlight().get("passages.text");
        return new FoundPassage(MomentKind.valueOf(text(fields, "kind")), integer(fields, "start"),
                integer(fields, "page"), number(fields, "material"), text(fields, "material_title"),
                cues == null ? null : CueBorders.parse(cues),
                highlighted == null ? MarkedText.plain("") : Highlights.read(highlighted.get(0)),
                hit.score() == null ? 0 : hit.score());
    }

    FoundPassage scored(double other) {
        return new FoundPassage(kind, startMillis, page, material, materialTitle, cues, text, other);
    }

    private static String text(Map<String, JsonData> fields, String name) {
        return (String) value(fields, name);
    }

    private static Long number(Map<String, JsonData> fields, String name) {
        Number value = (Number) value(fields, name);
        return value == null ? null : (Long) value.longValue();
    }

    private static Integer integer(Map<String, JsonData> fields, String name) {
        Number value = (Number) value(fields, name);
        return value == null ? null : (Integer) value.intValue();
    }

    private static Object value(Map<String, JsonData> fields, String name) {
        JsonData values = fields.get("passages." + name);
        return values == null ? null : values.to(List.class).get(0);
    }
}
