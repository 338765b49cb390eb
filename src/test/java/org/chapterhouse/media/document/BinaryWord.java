package org.chapterhouse.media.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes the least of a DOC that Word 97 and POI read (MS-DOC): text with formats, and comments. */
final class BinaryWord {

    private static final int PAGE = 512;
    /** Behind the header: the formats of letters, those of paragraphs, and the text. */
    private static final int FORMATS = 2 * PAGE;

    private static final int PARAGRAPHS = 3 * PAGE;
    private static final int TEXT = 4 * PAGE;

    private static final int POINTERS = 154;

    /** @param format one {@code Sprm}, the number of a property and its value; none for plain text */
    record Run(String text, int... format) {

        static Run plain(String text) {
            return new Run(text);
        }

        static Run hidden(String text) {
            return new Run(text, 0x3c, 0x08, 1);
        }

        static Run deleted(String text) {
            return new Run(text, 0x00, 0x08, 1);
        }
    }

    private final ByteBuffer main;
    private final ByteBuffer table = littleEndian(4 * PAGE);
    private final int end;

    private BinaryWord(int letters) {
        end = TEXT + 2 * letters;
        main = littleEndian(Math.max(end, 8 * PAGE));
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.rewind().get(bytes);
        return bytes;
    }

    /** @param comments what reviewers say; paragraphs end with {@code \r} in both */
    static Path write(Path file, List<Run> text, String comments) throws IOException {
        String body = String.join("", text.stream().map(Run::text).toList());
        String all = body + comments + (comments.isEmpty() ? "" : "\r");
        BinaryWord document = new BinaryWord(all.length());
        document.head(body.length(), comments.length());
        document.main.position(TEXT).put(all.getBytes(UTF_16LE));
        document.formats(text);
        document.paragraphs(all);
        document.tables(all.length());
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(bytes(document.main)), "WordDocument");
            container.createDocument(new ByteArrayInputStream(bytes(document.table)), "0Table");
            container.writeFilesystem(out);
        }
        return file;
    }

    private void head(int body, int comments) {
        main.putShort(0, (short) 0xa5ec).putShort(2, (short) 0xc1).putShort(10, (short) 0x1000);
        main.putInt(24, TEXT).putInt(28, end);
        main.putShort(32, (short) 14);
        main.putShort(62, (short) 22).putInt(76, body).putInt(92, comments);
        main.putShort(152, (short) 93);
    }

    private void formats(List<Run> text) {
        int letter = TEXT;
        int format = PAGE - 1;
        main.put(FORMATS + PAGE - 1, (byte) (text.size() + 1));
        main.putInt(FORMATS, letter);
        for (int i = 0; i < text.size(); i++) {
            Run run = text.get(i);
            letter += 2 * run.text().length();
            main.putInt(FORMATS + 4 * (i + 1), letter);
            if (run.format().length > 0) {
                format = (format - run.format().length - 1) / 2 * 2;
                main.put(FORMATS + format, (byte) run.format().length);
                for (int j = 0; j < run.format().length; j++) {
                    main.put(FORMATS + format + 1 + j, (byte) run.format()[j]);
                }
                main.put(FORMATS + 4 * (text.size() + 2) + i, (byte) (format / 2));
            }
        }
        main.putInt(FORMATS + 4 * (text.size() + 1), end);
    }

    /** Of the same style, all of them. */
    private void paragraphs(String text) {
        int count = (int) text.chars().filter(letter -> letter == '\r').count();
        int style = PAGE - 6;
        main.put(PARAGRAPHS + PAGE - 1, (byte) count);
        main.put(PARAGRAPHS + style + 1, (byte) 1);
        main.putInt(PARAGRAPHS, TEXT);
        for (int i = 0, at = 0; i < count; i++) {
            at = text.indexOf('\r', at) + 1;
            main.putInt(PARAGRAPHS + 4 * (i + 1), TEXT + 2 * at);
            main.put(PARAGRAPHS + 4 * (count + 1) + 13 * i, (byte) (style / 2));
        }
    }

    private void tables(int letters) {
        point(1, littleEndian(20).putShort((short) 18));
        point(6, littleEndian(20).putInt(0).putInt(letters).putShort((short) 0).putInt(-1));
        point(12, littleEndian(12).putInt(TEXT).putInt(end).putInt(FORMATS / PAGE));
        point(13, littleEndian(12).putInt(TEXT).putInt(end).putInt(PARAGRAPHS / PAGE));
        point(15, littleEndian(4));
        point(31, littleEndian(PAGE));
        point(
                33,
                littleEndian(21)
                        .put((byte) 2)
                        .putInt(16)
                        .putInt(0)
                        .putInt(letters)
                        .putShort((short) 0)
                        .putInt(TEXT));
    }

    private void point(int number, ByteBuffer content) {
        main.putInt(POINTERS + 8 * number, table.position());
        main.putInt(POINTERS + 8 * number + 4, content.capacity());
        table.put(content.rewind());
    }
}
