package org.chapterhouse.ingest.upload;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;

import org.chapterhouse.problem.Invalid;

/** The directory at the end of a ZIP (PKWARE's APPNOTE, 4.3), read to tell why Java cannot unpack it. */
final class ZipDirectory {

    private static final String DAMAGED = "problem.import.zip.damaged";
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_SIGNATURE = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST_ENTRIES = 20_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final Map<Integer, String> METHODS =
            Map.of(9, "Deflate64", 12, "bzip2", 14, "LZMA", 93, "Zstandard", 95, "XZ", 98, "PPMd");

    private final FileChannel zip;

    private ZipDirectory(FileChannel zip) {
        this.zip = zip;
    }

    /** What is wrong with a ZIP that Java refused: encrypted, compressed in another way, in parts, or damaged. */
    static Invalid refusal(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            return new ZipDirectory(file).refusal();
        } catch (EOFException e) {
            return new Invalid(DAMAGED);
        }
    }

    private Invalid refusal() throws IOException {
        long end = end();
        if (end < 0) {
            return new Invalid(DAMAGED);
        }
        ByteBuffer tail = read(end, END_LENGTH);
        if (tail.getShort(4) != 0 || tail.getShort(6) != 0) {
            return new Invalid("problem.import.zip.parts");
        }
        long at = Integer.toUnsignedLong(tail.getInt(16));
        for (int i = 0; i < MOST_ENTRIES && at < end; i++) {
            ByteBuffer entry = read(at, ENTRY_LENGTH);
            if (entry.getInt(0) != ENTRY_SIGNATURE) {
                break;
            }
            if ((entry.getShort(8) & 1) != 0) {
                return new Invalid("problem.import.zip.encrypted");
            }
            int method = Short.toUnsignedInt(entry.getShort(10));
            if (method != STORED && method != DEFLATED) {
                return new Invalid("problem.import.zip.method", METHODS.getOrDefault(method, Integer.toString(method)));
            }
            at += ENTRY_LENGTH + unsigned(entry, 28) + unsigned(entry, 30) + unsigned(entry, 32);
        }
        return new Invalid(DAMAGED);
    }

    /** Where its end record begins; -1 where there is none. */
    private long end() throws IOException {
        long from = Math.max(0, zip.size() - END_LENGTH - LONGEST_COMMENT);
        ByteBuffer tail = read(from, (int) (zip.size() - from));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return from + at;
            }
        }
        return -1;
    }

    private static int unsigned(ByteBuffer entry, int at) {
        return Short.toUnsignedInt(entry.getShort(at));
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("This ZIP ends too early.");
            }
        }
        return bytes.flip();
    }
}
