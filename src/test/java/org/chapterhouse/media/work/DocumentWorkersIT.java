package org.chapterhouse.media.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.HostilePdfs;
import org.chapterhouse.media.document.OfficeFiles;
import org.chapterhouse.media.picture.SlidePictures;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import jakarta.inject.Inject;

/** From within the server, where classes and libraries are in a WAR and in modules. */
@ExtendWith(ArquillianExtension.class)
class DocumentWorkersIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    private DocumentWorkers workers;

    @Inject
    private TextExtractor extractor;

    @Inject
    private SlidePictures pictures;

    @Inject
    private MediaStore store;

    @TempDir
    private Path folder;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    private String run(Class<? extends DocumentWork> work, String... arguments) {
        return new String(workers.run(work, LONG, folder.resolve("document"), arguments), StandardCharsets.UTF_8);
    }

    @Test
    void eachFormatIsToldReadAndDrawn() throws IOException {
        Path pdf = HostilePdfs.operators(folder, 3);
        assertThat(extractor.officeFormat(FileContent.of(pdf))).isEmpty();
        assertThat(extractor.pages(FileContent.of(pdf), MediaType.PDF)).containsExactly("aaa");
        assertThat(drawn(pdf, MediaType.PDF)).isEqualTo(SlidePictures.WIDTH);
        List<String> slides = List.of("Überschrift");
        for (Path deck : List.of(OfficeFiles.pptx(folder, slides), OfficeFiles.ppt(folder, slides))) {
            MediaType type = extractor.officeFormat(FileContent.of(deck)).orElseThrow();
            assertThat(extractor.pages(FileContent.of(deck), type)).isEqualTo(slides);
            assertThat(drawn(deck, type)).isEqualTo(SlidePictures.WIDTH);
        }
        Path paper = OfficeFiles.docx(folder, List.of("Paragraph"));
        assertThat(extractor.officeFormat(FileContent.of(paper))).hasValue(MediaType.DOCX);
        assertThat(extractor.pages(FileContent.of(paper), MediaType.DOCX)).containsExactly("Paragraph");
    }

    private int drawn(Path file, MediaType type) throws IOException {
        return ImageIO.read(pictures.require(stored(file, type), 1).stream()).getWidth();
    }

    private StoredFile stored(Path file, MediaType type) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return store.store(content, type);
        }
    }

    @Test
    void hostileFilesAreRefusedAndNothingOfThemIsLeft() throws IOException {
        Path operators = HostilePdfs.operators(folder, 4_000_000);
        assertThatThrownBy(() -> extractor.pages(FileContent.of(operators), MediaType.PDF))
                .isInstanceOf(Invalid.class);
        StoredFile picture = stored(HostilePdfs.picture(folder, 12_000), MediaType.PDF);
        assertThatThrownBy(() -> pictures.require(picture, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(Works.Trouble.class, "memory"))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document is too large to read.");
        eachFormatIsToldReadAndDrawn();
    }

    @Test
    void aProcessHasWhatItNeedsAndNoMore() throws IOException {
        String pid = run(Works.Pid.class);
        String command = Files.readString(Path.of("/proc", pid, "cmdline"));
        assertThat(command).contains("pdfbox", "poi", "tika", "-Xmx384m").doesNotContain("primefaces", "elasticsearch");
        assertThat(ProcessHandle.of(Long.parseLong(pid)).flatMap(ProcessHandle::parent))
                .hasValue(ProcessHandle.current());
        assertThat(Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "HOME", "PWD", "OLDPWD", "SHLVL", "_"))
                .contains(run(Works.Surroundings.class)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(" "));
        assertThat(run(Works.Chatter.class, "the answer")).isEqualTo("the answer");
    }

    @Test
    @Timeout(30)
    void aProcessThatWasKilledIsReplaced() throws InterruptedException {
        ProcessHandle killed =
                ProcessHandle.of(Long.parseLong(run(Works.Pid.class))).orElseThrow();
        killed.destroyForcibly();
        while (killed.isAlive()) {
            Thread.sleep(10);
        }
        assertThat(run(Works.Pid.class)).isNotEqualTo(Long.toString(killed.pid()));
    }
}
