package org.chapterhouse.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Files for parsers that must take whatever comes: random ones, and valid ones with some damage. */
public final class Damage {

    private static final int MOST_EDITS = 6;
    private static final int LONGEST = 64 * 1024;
    private static final List<Integer> NOTABLE =
            List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x10000, 0x0100_0000, 0x7F00_0000, 8, 16);

    private Damage() {}

    private enum Kind {
        FLIP,
        CUT,
        DROP,
        INSERT,
        REPEAT,
        MOVE,
        NUMBER,
        LONG_NUMBER
    }

    /** @param at where, as a share of the file's length in parts of a million */
    private record Edit(Kind kind, int at, int length, int value) {

        byte[] apply(byte[] file) {
            if (file.length == 0) {
                return file;
            }
            int from = (int) ((long) at * file.length / 1_000_001);
            int to = Math.min(file.length, from + length);
            byte[] slice = Arrays.copyOfRange(file, from, to);
            return switch (kind) {
                case FLIP -> replaced(file, from, (byte) (file[from] ^ 1 << (value & 7)));
                case CUT -> Arrays.copyOf(file, from);
                case DROP -> join(file, from, new byte[0], to);
                case INSERT -> join(file, from, new byte[] {(byte) value}, from);
                case REPEAT -> join(file, from, repeated(slice, 1 + (value & 0x3FF)), to);
                case MOVE ->
                    join(join(file, from, new byte[0], to), (value & 0xFFFF) % (file.length - slice.length + 1), slice);
                case NUMBER ->
                    replaced(
                            file,
                            from,
                            ByteBuffer.allocate(4).putInt(notable(value)).array());
                case LONG_NUMBER ->
                    replaced(
                            file,
                            from,
                            ByteBuffer.allocate(8)
                                    .putLong(notable(value) * 65_536L)
                                    .array());
            };
        }

        private static int notable(int value) {
            return NOTABLE.get(Math.floorMod(value, NOTABLE.size()));
        }
    }

    /** Of any length up to this. */
    public static Arbitrary<byte[]> random(int longest) {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(longest);
    }

    /** One of the files, changed here and there: bits flipped, pieces cut, repeated and moved, numbers made huge. */
    public static Arbitrary<byte[]> of(byte[]... files) {
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers())
                .as(Edit::new);
        return Combinators.combine(
                        Arbitraries.of(files), edit.list().ofMinSize(1).ofMaxSize(MOST_EDITS))
                .as(Damage::damaged);
    }

    private static byte[] damaged(byte[] file, List<Edit> edits) {
        byte[] damaged = file;
        for (Edit edit : edits) {
            damaged = edit.apply(damaged);
        }
        return damaged.length > LONGEST ? Arrays.copyOf(damaged, LONGEST) : damaged;
    }

    private static byte[] replaced(byte[] file, int from, byte... by) {
        byte[] replaced = file.clone();
        System.arraycopy(by, 0, replaced, from, Math.min(by.length, file.length - from));
        return replaced;
    }

    private static byte[] join(byte[] file, int from, byte[] between, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(file, 0, from);
        joined.writeBytes(between);
        joined.write(file, to, file.length - to);
        return joined.toByteArray();
    }

    private static byte[] join(byte[] file, int at, byte[] between) {
        return join(file, at, between, at);
    }

    private static byte[] repeated(byte[] slice, int times) {
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            repeated.writeBytes(slice);
        }
        return repeated.toByteArray();
    }
}
