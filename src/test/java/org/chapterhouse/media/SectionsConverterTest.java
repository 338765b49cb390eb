package org.chapterhouse.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SectionsConverterTest {

    private final SectionsConverter converter = new SectionsConverter();

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Section> sections =
                List.of(new Section(0, "Welcome"), new Section(3_600_000, "Questions & answers: 2 of 3"));
        String column = converter.convertToDatabaseColumn(sections);
        assertThat(column).isEqualTo("0 Welcome\n3600000 Questions & answers: 2 of 3");
        assertThat(converter.convertToEntityAttribute(column)).isEqualTo(sections);
    }

    @Test
    void aTitleStaysOnOneLine() {
        assertThat(converter.convertToDatabaseColumn(List.of(new Section(5, " Two\r\nlines "))))
                .isEqualTo("5 Two lines");
    }

    @Test
    void aSectionWithoutWordsStays() {
        List<Section> untitled = List.of(new Section(7, ""));
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(untitled)))
                .isEqualTo(untitled);
    }

    @Test
    void noSectionsAreAnEmptyText() {
        assertThat(converter.convertToDatabaseColumn(List.of())).isEmpty();
        assertThat(converter.convertToEntityAttribute("")).isEmpty();
    }
}
