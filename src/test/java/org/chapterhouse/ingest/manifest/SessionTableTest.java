package org.chapterhouse.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;

class SessionTableTest {

    private static final ManifestSchema SCHEMA = new ManifestSchema();

    private static List<Entry> read(String text) {
        return new SessionTable(SCHEMA)
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .entries();
    }

    private static Entry one(String text) {
        return read(text).get(0);
    }

    @Test
    void aLineBecomesASession() {
        Entry entry = one("title,slug,date,durationMinutes".replace("durationMinutes", "minutes")
                + ",presenters,programs,topics\r\n"
                + "\"Levies, won\",levies,2019-02-27,60,\"Diane Foote | Director | ILA; Rob Banks\",cae,\"a; b\"\r\n");
        assertThat(entry.kind()).isEqualTo(EntryKind.SESSION);
        assertThat(entry.sourceId()).isEqualTo("levies");
        assertThat(entry.line()).isEqualTo(2);
        assertThat(entry.flaws()).isEmpty();
        assertThat(entry.json()).isEqualTo(Manifests.json("""
                {'title': 'Levies, won', 'slug': 'levies', 'date': '2019-02-27', 'durationMinutes': 60,
                 'presenters': [{'name': 'Diane Foote', 'role': 'Director', 'organization': 'ILA'}, {'name': 'Rob Banks'}],
                 'programs': ['cae'], 'topics': ['a', 'b'], 'id': 'levies'}"""));
        assertThat(SCHEMA.flaws("session", entry.json(), false)).isEmpty();
    }

    @Test
    void whatSpreadsheetsDoIsUnderstood() {
        List<Entry> entries =
                read("\uFEFFTitle;Slug;Topics\r\nÉtude;etude;\"a;b\"\r\n;;\r\n\"Two\nlines\";two;\r\nLast;last;\r\n");
        assertThat(entries).extracting(Entry::sourceId).containsExactly("etude", "two", "last");
        assertThat(entries).extracting(Entry::line).containsExactly(2, 4, 6);
        assertThat(entries.get(0).json().get("topics")).hasSize(2);
        assertThat(entries.get(2).json().has("topics")).isFalse();
        assertThat(one("title\tslug\nA\tb").sourceId()).isEqualTo("b");
    }

    @Test
    void anAddressIsMadeOfTheTitle() {
        assertThat(one("title,date\n\"L’Étude: it's 50% more!\",").sourceId()).isEqualTo("letude-its-50-more");
    }

    @Test
    void datesAreNeverGuessed() {
        assertThat(one("title,date\nA,3/4/2019").flaws().get(0)).contains("“date”", "2019-03-04 or 2019-04-03");
        assertThat(one("title,date\nA,3/14/2019").flaws().get(0)).contains("as 2019-03-14");
        assertThat(one("title,date\nA,14.3.2019").flaws().get(0)).contains("as 2019-03-14");
        assertThat(one("title,date\nA,March 2019").flaws()).hasSize(1);
        assertThat(one("title,date\nA,2019-03").flaws()).isEmpty();
    }

    @Test
    void otherFlawsNameTheirColumn() {
        assertThat(one("title,minutes\nA,an hour").flaws().get(0)).contains("“minutes”", "an hour");
        assertThat(one("title,presenters\nA,a|b|c|d").flaws().get(0)).contains("“presenters”");
        assertThat(one("title,slug\nA,b,c").flaws().get(0)).contains("2 columns");
        assertThat(one("title,slug\nA,example-of-a-session").flaws().get(0)).contains("example");
    }

    @Test
    void whatIsNoSuchTableIsRefused() {
        assertThatThrownBy(() -> read("title,shoe size\n"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("shoe size");
        assertThatThrownBy(() -> read("title,title\n"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> read("slug,date\n"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("“title”");
        assertThatThrownBy(() -> read("title,slug\n\"A,b\n"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("quotation");
        byte[] windows = "title,slug\nÉ,b".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new SessionTable(SCHEMA).read(new ByteArrayInputStream(windows)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("CSV UTF-8");
    }

    @Test
    void tenThousandLinesAreReadAsOne() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> "Title " + i + ",slug-" + i)
                .collect(Collectors.joining("\n"));
        assertThat(read("title,slug\n" + lines)).hasSize(10_000);
    }
}
