package org.chapterhouse.media;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Sections are read and written with their recording only, so they live in one text column: a section a line, its start
 * in milliseconds before its title.
 */
@Converter
public class SectionsConverter implements AttributeConverter<List<Section>, String> {

    @Override
    public String convertToDatabaseColumn(List<Section> sections) {
        return sections == null
                ? ""
                : sections.stream()
                        .map(section -> section.startMillis() + " "
                                + section.title().replaceAll("\\s+", " ").strip())
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Section> convertToEntityAttribute(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : text.lines().map(SectionsConverter::section).toList();
    }

    private static Section section(String line) {
        int space = line.indexOf(' ');
        return new Section(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
    }
}
