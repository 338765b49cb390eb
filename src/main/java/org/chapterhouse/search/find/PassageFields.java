package org.chapterhouse.search.find;

import java.util.List;
import java.util.Map;

import org.chapterhouse.search.document.MomentKind;

import co.elastic.clients.json.JsonData;

/** Fields of a passage that Elasticsearch brought along; null where the passage has none of that name. */
record PassageFields(Map<String, JsonData> values) {

    MomentKind kind() {
        return MomentKind.valueOf(text("kind"));
    }

    String text(String name) {
        return (String) value(name);
    }

    Long number(String name) {
        Number value = (Number) value(name);
        return value == null ? null : (Long) value.longValue();
    }

    Integer integer(String name) {
        Number value = (Number) value(name);
        return value == null ? null : (Integer) value.intValue();
    }

    private Object value(String name) {
        JsonData all = values.get("passages." + name);
        return all == null ? null : all.to(List.class).get(0);
    }
}
