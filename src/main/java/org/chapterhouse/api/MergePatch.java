package org.chapterhouse.api;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.problem.Invalid;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;

/** JSON merge patches (RFC 7396) of what can be changed of a thing, given as a record. */
public final class MergePatch {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private MergePatch() {}

    /**
     * @param current with the fields that can be changed
     * @param details makes of the changed record what is to be saved
     * @throws Invalid if the patch names an unknown field or a value does not fit
     */
    public static <P extends Record, D> D apply(JsonObject patch, P current, Class<P> type, Function<P, D> details) {
        JsonObject before = JSON.fromJson(JSON.toJson(current), JsonObject.class);
        for (String field : patch.keySet()) {
            if (!before.containsKey(field)) {
                throw new Invalid("problem.api.patch.field", field);
            }
        }
        refuseOtherTypes(patch, type);
        try {
            JsonObject after = Json.createMergePatch(patch).apply(before).asJsonObject();
            String composed = Normalizer.normalize(after.toString(), Normalizer.Form.NFC);
            return details.apply(JSON.fromJson(composed, type));
        } catch (JsonbException | JsonException | IllegalArgumentException | NullPointerException e) {
            throw new Invalid("problem.api.patch.format");
        }
    }

    /** JSON Binding would take a number for a text. */
    private static void refuseOtherTypes(JsonObject patch, Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            ValueType value =
                    patch.getOrDefault(component.getName(), JsonValue.NULL).getValueType();
            ValueType wanted = wanted(component.getType());
            boolean fits = value == wanted || wanted == ValueType.TRUE && value == ValueType.FALSE;
            if (value != ValueType.NULL && !fits) {
                throw new Invalid("problem.api.patch.type", component.getName());
            }
        }
    }

    /** {@code TRUE} stands for both. */
    private static ValueType wanted(Class<?> type) {
        if (type == String.class) {
            return ValueType.STRING;
        }
        if (type == Boolean.class) {
            return ValueType.TRUE;
        }
        return type == List.class ? ValueType.ARRAY : ValueType.NUMBER;
    }
}
