package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a PDF is read as people read it, however it was drawn. */
class PdfLayoutTest {

    private static final List<String> LEFT =
            List.of("Volunteers meet every", "second Tuesday at the", "main branch and bring", "their own mugs.");
    private static final List<String> MIDDLE =
            List.of("Donors receive a letter", "with the annual report", "and a calendar made by", "the children.");
    private static final List<String> RIGHT =
            List.of("Trustees vote in spring", "on the new budget and", "publish what they have", "decided online.");
    private static final float TOP = 700;

    @TempDir
    private Path folder;

    private String read(Drawing drawing) throws IOException {
        return read(0, drawing);
    }

    private String read(int rotation, Drawing drawing) throws IOException {
        Path file = folder.resolve("page.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                drawing.draw(content);
            }
            document.save(file.toFile());
        }
        return PdfText.pages(file).get(0).strip();
    }

    private static void write(PDPageContentStream content, Matrix place, String text) throws IOException {
        content.beginText();
        content.setTextMatrix(place);
        content.showText(text);
        content.endText();
    }

    private static void write(PDPageContentStream content, float x, float y, String text) throws IOException {
        write(content, Matrix.getTranslateInstance(x, y), text);
    }

    /** Row by row, as a page is printed. */
    private static void rows(PDPageContentStream content, float y, List<List<String>> columns) throws IOException {
        for (int row = 0; row < columns.get(0).size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                write(
                        content,
                        50 + 180 * column,
                        y - 16 * row,
                        columns.get(column).get(row));
            }
        }
    }

    private static List<String> lines(List<?>... lists) {
        return Stream.of(lists).flatMap(List::stream).map(String::valueOf).toList();
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        assertThat(read(content -> rows(content, TOP, List.of(LEFT, RIGHT))).lines())
                .isEqualTo(lines(LEFT, RIGHT));
        assertThat(read(content -> rows(content, TOP, List.of(LEFT, MIDDLE, RIGHT)))
                        .lines())
                .isEqualTo(lines(LEFT, MIDDLE, RIGHT));
    }

    @Test
    void whatCrossesTheColumnsStandsAboveAndBelowThem() throws IOException {
        String heading = "The newsletter of the friends of the library, in which all news of the year is told";
        String between = "Below are the news of those who decide, as always without any comment of the editors";
        assertThat(read(content -> {
                            write(content, 50, TOP, heading);
                            rows(content, TOP - 30, List.of(LEFT, MIDDLE));
                            write(content, 50, TOP - 110, between);
                            rows(content, TOP - 140, List.of(MIDDLE, RIGHT));
                            write(content, 290, 40, "1");
                        })
                        .lines())
                .isEqualTo(lines(List.of(heading), LEFT, MIDDLE, List.of(between), MIDDLE, RIGHT, List.of("1")));
    }

    @Test
    void linesOfColumnsNeedNotLieSideBySide() throws IOException {
        assertThat(read(content -> {
                            for (int i = 0; i < 4; i++) {
                                write(content, 50, TOP - 16 * i, LEFT.get(i));
                                write(content, 230, TOP - 5 - 18 * i, RIGHT.get(i));
                            }
                        })
                        .lines())
                .isEqualTo(lines(LEFT, RIGHT));
    }

    @Test
    void shortColumnsAreKnownByTheOrderInWhichTheyWereDrawn() throws IOException {
        List<String> left = List.of("Call the office", "Write a letter");
        List<String> right = List.of("Visit a branch", "Bring a friend");
        assertThat(read(content -> {
                            rows(content, TOP, List.of(left));
                            for (int i = 0; i < 2; i++) {
                                write(content, 300, TOP - 16 * i, right.get(i));
                            }
                        })
                        .lines())
                .isEqualTo(lines(left, right));
    }

    @Test
    void aTableIsReadRowByRow() throws IOException {
        List<List<String>> columns = List.of(
                List.of("State", "Alabama", "Alaska", "North Carolina"),
                List.of("Members", "1,200", "310", "2,905"),
                List.of("Contact", "Jane Roe", "Li Wei", "Ana Maria Diaz"));
        assertThat(read(content -> rows(content, TOP, columns)).lines())
                .containsExactly(
                        "State Members Contact",
                        "Alabama 1,200 Jane Roe",
                        "Alaska 310 Li Wei",
                        "North Carolina 2,905 Ana Maria Diaz");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270, 45, 300})
    void whatRunsAnotherWayIsKeptApart(int degrees) throws IOException {
        String text = read(content -> {
            write(content, Matrix.getRotateInstance(Math.toRadians(degrees), 300, 660), "Draft of May, do not cite");
            rows(content, TOP, List.of(LEFT));
        });
        assertThat(text.lines()).isEqualTo(lines(LEFT, List.of("Draft of May, do not cite")));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageThatIsTurnedIsReadAsItIsSeen(int rotation) throws IOException {
        String text = read(rotation, content -> {
            content.transform(Matrix.getRotateInstance(Math.toRadians(rotation), 300, 400));
            content.transform(Matrix.getTranslateInstance(-200, -700));
            rows(content, TOP, List.of(LEFT, RIGHT));
        });
        assertThat(text.lines()).isEqualTo(lines(LEFT, RIGHT));
    }

    @ParameterizedTest
    @ValueSource(floats = {1.5f, 3, 6, 11})
    void headingsWithWideSpacesAreClosed(float points) throws IOException {
        String text = read(content -> {
            content.setCharacterSpacing(points);
            write(content, 50, TOP, "STATE OF LIBRARIES");
            content.setCharacterSpacing(0);
            write(content, 50, TOP - 20, "Plain words follow at once.");
        });
        assertThat(text.lines()).containsExactly("STATE OF LIBRARIES", "Plain words follow at once.");
    }

    @Test
    void spacesTypedBetweenLettersAreClosed() throws IOException {
        assertThat(read(content -> write(content, 50, TOP, "L E V Y   N E W S   2 0 2 4")))
                .isEqualTo("LEVY NEWS 2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Plan A or B is a way", "1 2 3 4 5 6", "J. R. R. Roe and I", "a + b = c", "Is it I? It is I."})
    void shortWordsAreNoSpacedHeading(String text) throws IOException {
        assertThat(read(content -> write(content, 50, TOP, text))).isEqualTo(text);
    }

    @Test
    void brokenWordsAreJoinedAcrossColumns() throws IOException {
        List<String> left = List.of("The board asked for a", "new budget and a vote", "on it, called a referen-");
        List<String> right = List.of("dum, before the end of", "the year, which is why", "everybody is invited.");
        assertThat(read(content -> rows(content, TOP, List.of(left, right)))).contains("called a referendum,\nbefore");
    }

    private interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }
}
