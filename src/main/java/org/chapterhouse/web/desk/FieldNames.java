package org.chapterhouse.web.desk;

import java.util.Collection;
import java.util.stream.Collectors;

import org.chapterhouse.web.frame.Texts;

/** What people call the fields of a thing. */
public final class FieldNames {

    private FieldNames() {}

    /** @param field as the history names it, without the part of it that changed */
    public static String of(String field, Texts texts) {
        return texts.family("desk.field.").getOrDefault(field, texts.get("desk.field.other"));
    }

    /** Several of them, each once. */
    public static String of(Collection<String> fields, Texts texts) {
        return fields.stream().map(field -> of(field, texts)).distinct().collect(Collectors.joining(", "));
    }
}
