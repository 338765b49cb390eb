package org.chapterhouse.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.text.PageText;
import org.junit.jupiter.api.Test;

class MaterialFieldsTest {

    private static final Path NOWHERE = Path.of("target/no-media");

    private final EntryFiles files = EntryFiles.of(
            new Entry(EntryKind.SESSION, 1, json("{}")),
            ImportArchive.withoutFiles(NOWHERE, NOWHERE),
            Map.of(),
            MediaStore.in(NOWHERE));

    private List<Integer> times(String slideTimes, String... pages) {
        MaterialFields fields =
                EntryReader.read(json("{'id': 'deck', 'slideTimes': " + slideTimes + "}"), MaterialFields.class);
        List<PageText> timed = fields.timed(List.of(pages), files);
        assertThat(timed).extracting(PageText::text).containsExactly(pages);
        return timed.stream().map(PageText::startMillis).toList();
    }

    @Test
    void pagesAreTimedAsFarAsThereAreTimes() {
        assertThat(times("[0, 12.5]", "One", "Two", "Three")).containsExactly(0, 12_500, null);
        assertThat(files.hints()).isEmpty();
    }

    @Test
    void moreTimesThanPagesAreToldAndNoneIsUsed() {
        assertThat(times("[0, 5, 10]", "One", "Two")).containsOnlyNulls();
        assertThat(files.hints())
                .containsExactly("Material “deck”: “slideTimes” has 3 times for 2 pages, so none is used."
                        + " Hidden slides do not count.");
    }
}
