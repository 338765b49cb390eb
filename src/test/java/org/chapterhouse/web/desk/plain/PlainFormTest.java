package org.chapterhouse.web.desk.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.course.CourseDetails;
import org.chapterhouse.catalog.course.CourseItemDetails;
import org.chapterhouse.web.desk.plain.PlainField.Choice;
import org.chapterhouse.web.frame.Texts;
import org.junit.jupiter.api.Test;

class PlainFormTest {

    private static final List<PlainField> PROGRAM = List.of(
            PlainField.line("name"), PlainField.text("description"), PlainField.tick("onHome"), PlainField.sources());
    private static final ProgramDetails DETAILS = new ProgramDetails(
            "A",
            null,
            null,
            null,
            null,
            true,
            new Provenance(List.of("https://example.org/1", "https://example.org/2"), "Unsure."));

    private static PlainReader reader(PlainForm form, Map<String, String> wrong) {
        return new PlainReader(form, wrong, new Texts());
    }

    @Test
    void whatIsSavedIsReadBackTheSame() {
        PlainReader typed = reader(PlainForm.of(PROGRAM, DETAILS), new LinkedHashMap<>());
        assertThat(typed.text("name")).isEqualTo("A");
        assertThat(typed.text("description")).isNull();
        assertThat(typed.ticked("onHome")).isTrue();
        assertThat(typed.provenance()).isEqualTo(DETAILS.provenance());
    }

    @Test
    void whatWasSentIsTidied() {
        PlainForm form =
                PlainForm.of(PROGRAM, Map.of("name", new String[] {"  Cafe\u0301\r\n"}, "unknown", new String[] {"x"}));
        assertThat(form.one("name")).isEqualTo("Caf\u00e9");
        assertThat(form.all("unknown")).isEmpty();
        assertThat(reader(form, new LinkedHashMap<>()).ticked("onHome")).isFalse();
    }

    @Test
    void theHistoryFillsFieldsOfEachKind() {
        Map<String, String> former = new LinkedHashMap<>();
        former.put("name", "B");
        former.put("description", null);
        former.put("onHome", "false");
        former.put("provenance", "https://example.org/3\nNow sure.");
        PlainForm form = PlainForm.of(PROGRAM, DETAILS).saying(former);
        assertThat(form.one("name")).isEqualTo("B");
        assertThat(form.one("description")).isEmpty();
        assertThat(reader(form, new LinkedHashMap<>()).ticked("onHome")).isFalse();
        assertThat(form.lines("sources")).containsExactly("https://example.org/3");
        assertThat(form.one("sourceNote")).isEqualTo("Now sure.");
    }

    @Test
    void itemsKeepTheirOrder() {
        List<PlainField> fields = List.of(PlainField.items("items"));
        CourseDetails course = new CourseDetails(
                "C", null, null, List.of(CourseItemDetails.session("b"), CourseItemDetails.material(7)));
        PlainForm form = PlainForm.of(fields, course);
        assertThat(form.all("items")).containsExactly("session b", "material 7");
        assertThat(form.all("items").stream().map(CourseItemDetails::parse).toList())
                .isEqualTo(course.items());
    }

    @Test
    void aChoiceIsToldInItsWords() {
        List<PlainField> fields =
                List.of(PlainField.choice("name", List.of(new Choice("", "None"), new Choice("A", "The first"))));
        assertThat(PlainForm.of(fields, DETAILS).told("name")).isEqualTo("The first");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        Map<String, String> wrong = new LinkedHashMap<>();
        PlainForm form = PlainForm.of(List.of(PlainField.shortLine("year")), Map.of("year", new String[] {"19th"}));
        assertThat(reader(form, wrong).number("year")).isNull();
        assertThat(wrong).containsOnlyKeys("year");
    }
}
