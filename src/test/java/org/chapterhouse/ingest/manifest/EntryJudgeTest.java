package org.chapterhouse.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class EntryJudgeTest {

    private static final String NEEDED = "'id': 's', 'slug': 's', 'title': 'T', 'programs': ['p']";

    private final EntryJudge judge = new EntryJudge(new ManifestSchema());

    private Judged judged(EntryKind kind, String entry, boolean known) {
        return judge.judge(new Entry(kind, 1, json(entry)), known);
    }

    private Judged session(String more) {
        return judged(EntryKind.SESSION, "{" + NEEDED + more + "}", false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'officialUrl': 'ala.org'                                    |                                    | “officialUrl” must be an address that begins with http:// or https://
            'date': 'spring 2019'                                       |                                    | “date” must be a date written YYYY, YYYY-MM or YYYY-MM-DD
            'date': '2019-02-29'                                        |                                    | “date” must be a date written YYYY, YYYY-MM or YYYY-MM-DD
            'startTime': 'noon'                                         |                                    | “startTime” must be a clock time such as 14:00 Central
            'durationMinutes': 0                                        |                                    | “durationMinutes” must have a minimum value of 1
            'coverWord': 'two words'                                    |                                    | “coverWord” must be one word of at most nine letters
            'sources': ['https://a.org', 'b', 'https://c.org', 'd']     | 'sources': ['https://a.org', 'https://c.org'] | “sources[1]” must be an address that begins with http:// or https://
            'presenters': [{'name': 'A', 'role': ' '}, {'name': ''}]    | 'presenters': [{'name': 'A'}]      | “presenters[0].role” must be one line of text, not blank
            'materials': [{'id': 'm', 'title': 'M', 'kind': 'link', 'url': 'x'}] | 'materials': [{'id': 'm', 'title': 'M', 'kind': 'link'}] | “materials[0].url” must be an address that begins with http:// or https://
            'recordings': [{'id': 'r', 'duration': 9, 'sections': [{'start': -1, 'title': 'A'}, {'start': 1, 'title': 'B'}]}] | 'recordings': [{'id': 'r', 'duration': 9, 'sections': [{'start': 1, 'title': 'B'}]}] | “recordings[0].sections[0].start” must have a minimum value of 0
            """)
    void whatASessionCanDoWithoutIsLeftOutAlone(String more, String rest, String clause) {
        Judged judged = session(", " + more);
        assertThat(judged.entry().json()).isEqualTo(json("{" + NEEDED + (rest == null ? "" : ", " + rest) + "}"));
        assertThat(judged.leftOut()).first().isEqualTo(clause);
    }

    @Test
    void aLongSummaryIsLeftOut() {
        ObjectNode session = (ObjectNode) json("{" + NEEDED + "}");
        Judged judged = judge.judge(
                new Entry(EntryKind.SESSION, 1, session.deepCopy().put("summary", "x".repeat(5_001))), false);
        assertThat(judged.entry().json()).isEqualTo(session);
        assertThat(judged.leftOut()).containsExactly("“summary” must be at most 5,000 characters long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'visibility': 'secret'",
                "'topics': ['Not An Id']",
                "'sumary': 'misspelled'",
                "'presenters': [{'name': 'A', 'mail': 'a@example.org'}]",
                "'recordings': [{'id': 'r', 'duration': -1}]",
                "'recordings': [{'id': 'r', 'duration': 9, 'file': '../x'}]",
                "'recordings': [{'id': 'r', 'duration': 9, 'creditWindow': [-1, 5]}]",
                "'officialUrl': 'x', 'visibility': 'secret'"
            })
    void whatMattersIsNotLeftOutSilently(String more) {
        assertThatThrownBy(() -> session(", " + more)).isInstanceOf(Rejected.class);
    }

    @Test
    void whatIsNeededWhenNewCanBeLeftOutOfWhatIsKnown() {
        String entry = "{'id': 's', 'title': ' ', 'date': '2019'}";
        assertThat(judged(EntryKind.SESSION, entry, true).entry().json())
                .isEqualTo(json("{'id': 's', 'date': '2019'}"));
        assertThatThrownBy(() -> judged(EntryKind.TOPIC, "{'id': 't', 'name': ' '}", false))
                .isInstanceOf(Rejected.class)
                .hasMessage("“name” must be one line of text, not blank.");
    }

    @Test
    void aDateOfAnEventGoesWithItsDay() {
        Judged judged = judged(
                EntryKind.EVENT,
                "{'id': 'e', 'name': 'E', 'dates': [{'start': 'May'}, {'start': '2018-05-07', 'end': 'soon'}]}",
                false);
        assertThat(judged.entry().json())
                .isEqualTo(json("{'id': 'e', 'name': 'E', 'dates': [{'start': '2018-05-07'}]}"));
        assertThat(judged.leftOut()).hasSize(2);
    }

    @Test
    void anEntryThatFitsIsTheSame() {
        Entry entry = new Entry(EntryKind.SESSION, 1, json("{" + NEEDED + ", 'date': null}"));
        assertThat(judge.judge(entry, false)).isEqualTo(new Judged(entry, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-27T14:00:00Z",
                "2019-02-27T14:00:00.000-06:00",
                "2019-02-27 14:00",
                "2019-02-27 14:00:00 UTC",
                "2019-02-27t14:00+0100"
            })
    void aTimeAfterADayIsNoFlaw(String date) {
        assertThat(session(", 'date': '" + date + "'").leftOut()).isEmpty();
        assertThat(session(", 'date': '" + date.replace("02-27", "02-29") + "'").leftOut())
                .hasSize(1);
        assertThat(session(", 'date': '" + date.substring(0, 7) + date.substring(10) + "'")
                        .leftOut())
                .hasSize(1);
    }

    @Test
    void everyDayOfTheCalendarIsADateAndNoOther() {
        ManifestSchema schema = new ManifestSchema();
        for (int year : new int[] {1800, 1896, 1900, 1999, 2000, 2004, 2019, 2024, 2096}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String date = "%04d-%02d-%02d".formatted(year, month, day);
                    assertThat(schema.flaws("date", json("'" + date + "'"), false)
                                    .isEmpty())
                            .as(date)
                            .isEqualTo(exists(year, month, day));
                }
            }
        }
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }
}
