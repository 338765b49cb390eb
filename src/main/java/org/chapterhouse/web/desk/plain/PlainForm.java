package org.chapterhouse.web.desk.plain;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.web.desk.FormerText;
import org.chapterhouse.web.desk.TypedForm;

/** The form of a thing as it is on the page. */
public final class PlainForm extends TypedForm {

    private final Map<String, PlainField> fields;

    private PlainForm(Collection<PlainField> fields) {
        this.fields = fields.stream().collect(Collectors.toMap(PlainField::name, field -> field));
    }

    /** What is saved; components of the details that are no fields are left out. */
    static PlainForm of(List<PlainField> fields, Record details) {
        PlainForm form = new PlainForm(fields);
        for (RecordComponent component : details.getClass().getRecordComponents()) {
            if (form.has(component.getName())) {
                form.fill(form.fields.get(component.getName()), value(component, details));
            }
        }
        return form;
    }

    /** As it was sent, or as an address fills it in. */
    static PlainForm of(List<PlainField> fields, Map<String, String[]> sent) {
        PlainForm form = new PlainForm(fields);
        fields.stream().flatMap(field -> field.inputs().stream()).forEach(name -> form.take(name, sent));
        return form;
    }

    private static Object value(RecordComponent component, Record details) {
        try {
            return component.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor failed: " + component, e);
        }
    }

    private void fill(PlainField field, Object value) {
        if (value instanceof Provenance provenance) {
            put("sources", String.join("\n", provenance.getSources()));
            put("sourceNote", provenance.getNote());
        } else if (value instanceof Collection<?> list) {
            List<String> entries = list.stream().map(String::valueOf).toList();
            values.put(
                    field.name(),
                    field.control() == PlainField.Control.ITEMS ? entries : List.of(String.join("\n", entries)));
        } else {
            put(field.name(), value);
        }
    }

    /** Whether it has inputs for a field. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** This form, but with what the other says of one field. */
    PlainForm taking(String field, PlainForm other) {
        PlainForm form = copy();
        fields.get(field).inputs().forEach(name -> form.values.put(name, other.all(name)));
        return form;
    }

    /** This form, but with these values in one field. */
    PlainForm with(String field, List<String> all) {
        PlainForm form = copy();
        form.values.put(field, all);
        return form;
    }

    /** This form, but with what the history says of fields. */
    PlainForm saying(Map<String, String> former) {
        PlainForm form = copy();
        former.forEach((name, text) -> {
            if (fields.get(name).control() == PlainField.Control.ITEMS) {
                form.values.put(name, text == null ? List.of() : text.lines().toList());
            } else {
                form.values.putAll(FormerText.inputs(name, text, List.of()));
            }
        });
        return form;
    }

    private PlainForm copy() {
        PlainForm form = new PlainForm(fields.values());
        form.values.putAll(values);
        return form;
    }

    /** All that is said of a field, in lines, for somebody who compares. */
    String told(String name) {
        PlainField field = fields.get(name);
        return field.inputs().stream()
                .flatMap(input -> all(input).stream())
                .map(field::told)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
