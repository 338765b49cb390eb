package org.chapterhouse.web.desk.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.web.frame.Texts;

/** Makes what was typed into values, and says beside a field what cannot be one. For one form. */
final class PlainReader {

    private final PlainForm form;
    private final Map<String, String> wrong;
    private final Texts texts;

    /** @param wrong gets a sentence for each field that cannot be read */
    PlainReader(PlainForm form, Map<String, String> wrong, Texts texts) {
        this.form = form;
        this.wrong = wrong;
        this.texts = texts;
    }

    /** Null for nothing. */
    String text(String name) {
        return form.orNull(name);
    }

    List<String> lines(String name) {
        return form.lines(name);
    }

    List<String> all(String name) {
        return form.all(name);
    }

    boolean ticked(String name) {
        return form.one(name).equals("true");
    }

    /** Null for nothing. */
    Integer number(String name) {
        String typed = form.one(name);
        if (!typed.matches("\\d{0,9}")) {
            wrong.put(name, texts.get("desk.rule.number"));
            return null;
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    /** Null for none of them. */
    <C extends Enum<C>> C choice(String name, Class<C> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(form.one(name)))
                .findFirst()
                .orElse(null);
    }

    Provenance provenance() {
        return new Provenance(form.lines("sources"), form.orNull("sourceNote"));
    }

    /** A field cannot be saved as it is. */
    void refuse(String name, String sentence) {
        wrong.putIfAbsent(name, sentence);
    }
}
