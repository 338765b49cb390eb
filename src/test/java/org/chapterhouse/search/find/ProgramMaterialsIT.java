package org.chapterhouse.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.ProgramMaterials.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class ProgramMaterialsIT extends OverAnArchive {

    @Inject
    private ProgramMaterials materials;

    @BeforeEach
    void fill() {
        remove();
        archive.sql("insert into program (slug, name, acronym) values ('workshops', 'Advocacy Workshops', 'AWX')");
        add("Snapshot Day Primer", "How to count one day in every library.", "null");
        add("Workshop handout", "", "'handout.pdf'");
        archive.sql(
                "insert into material_page (material_id, page, text) select id, 1, 'Welcome to the primer of levies'"
                        + " from material where title = 'Workshop handout'");
        archive.sql(
                "insert into material_page (material_id, page, text) select id, 2, 'Recruiting volunteers takes patience'"
                        + " from material where title = 'Workshop handout'");
    }

    @AfterEach
    void remove() {
        archive.sql("delete from material where program_id in (select id from program where slug = 'workshops')");
        archive.sql("delete from program where slug = 'workshops'");
    }

    @Test
    void wordsOfTitleSummaryAndPagesAreFoundInAnyForm() {
        assertThat(titles("snapshot days")).containsExactly("Snapshot Day Primer");
        assertThat(titles("counting every library")).containsExactly("Snapshot Day Primer");
        assertThat(materials.find("how do I recruit a volunteer"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.material().getTitle()).isEqualTo("Workshop handout");
                    assertThat(found.page()).isEqualTo(2);
                });
    }

    @Test
    void aTitleComesBeforeAPageAndWordsThatAreExcludedAreNotThere() {
        assertThat(titles("primer")).containsExactly("Snapshot Day Primer", "Workshop handout");
        assertThat(titles("primer -levies")).containsExactly("Snapshot Day Primer");
        assertThat(titles("\"day primer\"")).containsExactly("Snapshot Day Primer");
    }

    @Test
    void theNameOfTheProgramFindsWhatBelongsToIt() {
        assertThat(titles("AWX")).hasSize(2);
    }

    @Test
    void nothingIsFoundWithoutAWord() {
        for (String text :
                List.of("", "the", "\"", "-", "&|!:*()<->", "x".repeat(10_000), "a\0b", "\ud83d", "' or 1=1 --")) {
            assertThat(materials.find(text)).isEmpty();
        }
    }

    private List<String> titles(String text) {
        return materials.find(text).stream()
                .map(Found::material)
                .map(material -> material.getTitle())
                .toList();
    }

    private void add(String title, String summary, String file) {
        archive.sql("insert into material (program_id, title, kind, summary, file_name, checksum, media_type, bytes)"
                + " select id, '" + title + "', 'HANDOUT', '" + summary + "', " + file + ", case when " + file
                + " is not null then repeat('a', 64) end, case when " + file
                + " is not null then 'application/pdf' end, 1"
                + " from program where slug = 'workshops'");
    }
}
