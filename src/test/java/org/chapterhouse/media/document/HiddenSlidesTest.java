package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextBox;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors hid in a presentation is neither read nor drawn. */
class HiddenSlidesTest {

    @TempDir
    private Path folder;

    @Test
    void hiddenSlidesAreLeftOutAndDoNotCount() throws Exception {
        for (MediaType type : List.of(MediaType.PPTX, MediaType.PPT)) {
            Path deck = deck(type, show -> {
                write(slide(show), "First");
                Slide<?, ?> hidden = slide(show);
                write(hidden, "Answers");
                hidden.setHidden(true);
                write(slide(show), "Last");
            });
            assertThat(OfficeText.pages(deck, type)).map(String::strip).containsExactly("First", "Last");
            assertThat(SlideDrawing.jpeg(deck, type, 2, 100)).isNotEmpty();
            assertThatThrownBy(() -> SlideDrawing.jpeg(deck, type, 3, 100)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatLiesBesideASlideIsLeftOut() throws Exception {
        for (MediaType type : List.of(MediaType.PPTX, MediaType.PPT)) {
            Path deck = deck(type, show -> {
                Slide<?, ?> slide = slide(show);
                write(slide, "On the slide");
                box(slide, "To its right", show.getPageSize().width + 20, 40);
                box(slide, "Above it", 40, -300);
                box(slide, "Across the edge", show.getPageSize().width - 50, 300);
            });
            assertThat(OfficeText.pages(deck, type).get(0).strip().lines().filter(line -> !line.isBlank()))
                    .containsExactly("On the slide", "Across the edge");
        }
    }

    @Test
    void aGroupIsJudgedByWhereItsShapesAreOnTheSlide() throws Exception {
        for (MediaType type : List.of(MediaType.PPTX, MediaType.PPT)) {
            Path deck = deck(type, show -> {
                GroupShape<?, ?> group = slide(show).createGroup();
                group.setAnchor(new Rectangle(0, 0, 1_500, 200));
                group.setInteriorAnchor(new Rectangle(2_000, 2_000, 1_500, 200));
                group(group, "Shown", 2_100);
                group(group, "Beside", 3_000);
            });
            assertThat(OfficeText.pages(deck, type)).map(String::strip).containsExactly("Shown");
        }
    }

    @Test
    void aGroupThatDoesNotSayWhereItIsIsShown() throws Exception {
        Path deck = deck(MediaType.PPTX, show -> {
            Slide<?, ?> slide = slide(show);
            GroupShape<?, ?> group = slide.createGroup();
            group.createTextBox().setText("Somewhere");
            group(group, "Beside in the group", -500);
            TextBox<?, ?> placed = group.createTextBox();
            placed.setAnchor(new Rectangle(0, 0, 720, 540));
            placed.setFillColor(Color.BLACK);
            box(slide, "Beside", -500, 40);
        });
        assertThat(OfficeText.pages(deck, MediaType.PPTX)).map(String::strip).containsExactly("Somewhere");
        byte[] picture = SlideDrawing.jpeg(deck, MediaType.PPTX, 1, 100);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getRGB(50, 30) & 0xff)
                .isLessThan(50);
    }

    @Test
    void aPictureBesideASlideDoesNotMatter() throws Exception {
        for (MediaType type : List.of(MediaType.PPTX, MediaType.PPT)) {
            Path deck = deck(type, show -> {
                Slide<?, ?> slide = slide(show);
                write(slide, "On the slide");
                picture(show, slide);
                GroupShape<?, ?> group = slide.createGroup();
                group.setAnchor(new Rectangle(0, 0, 720, 540));
                group.setInteriorAnchor(new Rectangle(0, 0, 720, 540));
                picture(show, group);
            });
            assertThat(OfficeText.pages(deck, type)).map(String::strip).containsExactly("On the slide");
            assertThat(SlideDrawing.jpeg(deck, type, 1, 100)).isNotEmpty();
        }
    }

    private static void picture(SlideShow<?, ?> show, ShapeContainer<?, ?> container) {
        try {
            byte[] png = Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
            container.createPicture(show.addPicture(png, PictureType.PNG)).setAnchor(new Rectangle(-500, 0, 100, 100));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aShapeThatIsHiddenOnAnOldSlideIsLeftOut() throws Exception {
        Path deck = deck(MediaType.PPT, show -> {
            Slide<?, ?> slide = slide(show);
            write(slide, "Shown");
            HSLFTextBox hidden = ((HSLFSlide) slide).createTextBox();
            hidden.setText("Hidden in the selection pane");
            hidden.setEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS, 0x20002);
        });
        assertThat(OfficeText.pages(deck, MediaType.PPT)).map(String::strip).containsExactly("Shown");
    }

    @Test
    void aShapeThatIsHiddenOnASlideIsLeftOut() throws Exception {
        Path deck = deck(MediaType.PPTX, show -> {
            XSLFTextBox hidden = ((XMLSlideShow) show).createSlide().createTextBox();
            hidden.setText("Hidden in the selection pane");
            ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) hidden.getXmlObject())
                    .getNvSpPr()
                    .getCNvPr()
                    .setHidden(true);
        });
        assertThat(OfficeText.pages(deck, MediaType.PPTX)).map(String::strip).containsExactly("");
    }

    private Path deck(MediaType type, Consumer<SlideShow<?, ?>> content) throws IOException {
        Path file = folder.resolve("deck." + type);
        try (SlideShow<?, ?> show = type == MediaType.PPTX ? new XMLSlideShow() : new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(show);
            show.write(out);
        }
        return file;
    }

    private static Slide<?, ?> slide(SlideShow<?, ?> show) {
        try {
            return show.createSlide();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Slide<?, ?> slide, String text) {
        box(slide, text, 40, 40);
    }

    private static void box(Slide<?, ?> slide, String text, int x, int y) {
        TextBox<?, ?> box = slide.createTextBox();
        box.setAnchor(new Rectangle(x, y, 200, 100));
        box.setText(text);
    }

    private static void group(GroupShape<?, ?> group, String text, int x) {
        TextBox<?, ?> box = group.createTextBox();
        box.setAnchor(new Rectangle(x, 2_010, 200, 100));
        box.setText(text);
    }
}
