package org.chapterhouse.media.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small PDF files of one page that take much time or memory, each for another reason. */
public final class HostilePdfs {

    private static final String FLATE = "/Filter/FlateDecode";
    private static final String HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 700]";

    private HostilePdfs() {}

    /** Some 40 KB for four million. The letters are so narrow that 100,000 of them fit on the page. */
    public static Path operators(Path folder, int count) {
        return onePage(
                folder.resolve("operators.pdf"),
                "",
                stream("", deflated("BT /F1 12 Tf 0.01 Tz 72 700 Td\n", "(a) Tj\n", count, "ET")));
    }

    /** A square picture; some 420 KB for 12,000 pixels. */
    public static Path picture(Path folder, int side) {
        String format = "/Type/XObject/Subtype/Image/Width %1$d/Height %1$d/ColorSpace/DeviceRGB/BitsPerComponent 8"
                .formatted(side);
        return onePage(
                folder.resolve("picture.pdf"),
                "/XObject<</X 5 0 R>>",
                stream("q 500 0 0 500 50 50 cm /X Do Q"),
                stream(format, deflated("", "\0".repeat(3 * side), side, "")));
    }

    /** A form that draws itself, twice. */
    static Path recursion(Path folder) {
        return onePage(
                folder.resolve("recursion.pdf"), "/XObject<</X 5 0 R>>", stream("/X Do"), form("/X Do /X Do", 5));
    }

    /** A form that says a word and draws itself again. */
    static Path loop(Path folder) {
        return onePage(
                folder.resolve("loop.pdf"),
                "/XObject<</X 5 0 R>>",
                stream("BT /F1 12 Tf 72 700 Td (Loop) Tj ET /X Do"),
                form("/X Do", 5));
    }

    /** Lines from nowhere to nowhere. */
    static Path steps(Path folder, int count) {
        return onePage(folder.resolve("steps.pdf"), "", stream("", deflated("", "n\n", count, "")));
    }

    /** Forms of which each draws the next ten times. */
    static Path forms(Path folder, int levels) {
        Stream<byte[]> chain = IntStream.range(0, levels).mapToObj(i -> form("/X Do ".repeat(10), 6 + i));
        Stream<byte[]> last = Stream.of(stream(FORM, deflated("0 0 m 1 1 l S", "", 0, "")));
        return onePage(
                folder.resolve("forms.pdf"),
                "/XObject<</X 5 0 R>>",
                Stream.of(Stream.of(stream("/X Do")), chain, last)
                        .flatMap(part -> part)
                        .toArray(byte[][]::new));
    }

    /** Half a gigabyte of spaces, packed twice. */
    static Path inflating(Path folder) {
        byte[] once = deflated("", " ".repeat(1_000_000), 500, "");
        byte[] packed = deflated(out -> out.write(once));
        return onePage(folder.resolve("inflating.pdf"), "", stream("/Filter[/FlateDecode/FlateDecode]", packed, ""));
    }

    /** Arrays in arrays in arrays. */
    static Path nested(Path folder) {
        return onePage(folder.resolve("nested.pdf"), "", stream("", deflated("", "[", 1_000_000, "] TJ")));
    }

    /** A page of a million points. */
    static Path wide(Path folder) {
        return pdf(
                folder.resolve("wide.pdf"),
                HELVETICA,
                "1000000 1000000",
                "",
                stream("BT /F1 12 Tf 72 700 Td (Wide) Tj ET"));
    }

    /** A TrueType font of which little is left. */
    static Path damagedFont(Path folder) {
        String font = "<</Type/Font/Subtype/TrueType/BaseFont/Bad/FirstChar 0/LastChar 255/Widths[" + "500 ".repeat(256)
                + "]/FontDescriptor<</Type/FontDescriptor/FontName/Bad/Flags 4/FontFile2 5 0 R>>>>";
        return pdf(
                folder.resolve("font.pdf"),
                font,
                "612 792",
                "",
                stream("BT /F1 12 Tf 72 700 Td (Font) Tj ET"),
                stream("", deflated("\0\1\0\0\0\u0010", "glyf\0" + "\u00ff".repeat(8), 500, "")));
    }

    private static byte[] form(String content, int next) {
        return stream(FORM + "/Resources<</XObject<</X " + next + " 0 R>>>>", deflated(content, "", 0, ""));
    }

    private static byte[] stream(String content) {
        return stream("", deflated(content, "", 0, ""));
    }

    private static byte[] stream(String entries, byte[] packed) {
        return stream(entries, packed, FLATE);
    }

    private static byte[] stream(String entries, byte[] packed, String filter) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(bytes("<</Length " + packed.length + filter + entries + ">>stream\n"));
        stream.writeBytes(packed);
        stream.writeBytes(bytes("\nendstream"));
        return stream.toByteArray();
    }

    private static Path onePage(Path file, String resources, byte[]... objects) {
        return pdf(file, HELVETICA, "612 792", resources, objects);
    }

    /** @param objects from number 4, which is the content of the page */
    private static Path pdf(Path file, String font, String size, String resources, byte[]... objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes("%PDF-1.7\n"));
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents 4 0 R/Resources<</Font<</F1 %s>>%s>>>>"
                .formatted(size, font, resources);
        List<byte[]> all = Stream.concat(
                        Stream.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page)
                                .map(HostilePdfs::bytes),
                        Stream.of(objects))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            pdf.writeBytes(bytes(i + 1 + " 0 obj\n"));
            pdf.writeBytes(all.get(i));
            pdf.writeBytes(bytes("\nendobj\n"));
        }
        // Without a table of objects: those who read it look for them.
        pdf.writeBytes(bytes("trailer<</Root 1 0 R>>\n%%EOF"));
        try {
            return Files.write(file, pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(String before, String again, int times, String after) {
        return deflated(out -> {
            out.write(bytes(before));
            byte[] repeated = bytes(again);
            for (int i = 0; i < times; i++) {
                out.write(repeated);
            }
            out.write(bytes(after));
        });
    }

    private static byte[] deflated(Content content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Content {

        void writeTo(DeflaterOutputStream out) throws IOException;
    }
}
