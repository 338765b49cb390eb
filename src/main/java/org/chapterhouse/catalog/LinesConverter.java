package org.chapterhouse.catalog;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Short lists nobody queries by (sources, keywords, notes) live in one text column, an entry a line. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> entries) {
        return entries == null
                ? ""
                : String.join(
                        "\n",
                        entries.stream().map(e -> e.replaceAll("\\s+", " ")).toList());
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
