package org.chapterhouse.media.work;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StreamCorruptedException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;

/**
 * The outcome of a request.
 *
 * @param content the result if it is done, the problem if the file was refused, otherwise a text for the log in UTF-8
 */
record Answer(Outcome outcome, byte[] content) {

    /** Starts each answer, so that output of anything else is noticed. */
    static final int SIGN = 0x43485752;

    static final int MOST_BYTES = 32_000_000;

    private static final int MOST_CHARACTERS_OF_REASON = 1_000;

    enum Outcome {
        DONE,
        INVALID,
        NOT_FOUND,
        /** For a reason that only the log tells. */
        FAILED
    }

    static Answer tooLarge() {
        return refused(Outcome.INVALID, new Invalid("problem.document.large"));
    }

    /** The key of its message and the numbers that fill the blanks, a line each. */
    private static Answer refused(Outcome outcome, Problem problem) {
        String lines = Stream.concat(Stream.of(problem.key()), problem.values().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return new Answer(outcome, lines.getBytes(StandardCharsets.UTF_8));
    }

    static Answer failed(String reason) {
        String told = reason.substring(0, Math.min(reason.length(), MOST_CHARACTERS_OF_REASON));
        return new Answer(Outcome.FAILED, told.getBytes(StandardCharsets.UTF_8));
    }

    /** Does the work. */
    static Answer to(Request request) {
        try {
            DocumentWork work = Class.forName(request.work())
                    .asSubclass(DocumentWork.class)
                    .getDeclaredConstructor()
                    .newInstance();
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            work.run(request.file(), request.arguments(), new DataOutputStream(result));
            return result.size() > MOST_BYTES ? tooLarge() : new Answer(Outcome.DONE, result.toByteArray());
        } catch (Invalid e) {
            return refused(Outcome.INVALID, e);
        } catch (NotFound e) {
            return refused(Outcome.NOT_FOUND, e);
        } catch (OutOfMemoryError e) { // thrown by a library, so the virtual machine did not exit
            return tooLarge();
        } catch (Throwable e) { // a stack overflow among them
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return failed(trace.toString());
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(SIGN);
        out.writeByte(outcome.ordinal());
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    static Answer readFrom(DataInputStream in) throws IOException {
        int sign = in.readInt();
        int outcome = in.readUnsignedByte();
        int length = in.readInt();
        if (sign != SIGN || outcome >= Outcome.values().length || length < 0 || length > MOST_BYTES) {
            throw new StreamCorruptedException("This is no answer of a worker.");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Answer(Outcome.values()[outcome], content);
    }

    /** The key of the problem's message. */
    String key() {
        return text().lines().findFirst().orElseThrow();
    }

    /** What fills the blanks of the problem's message. */
    Object[] values() {
        return text().lines().skip(1).map(Long::valueOf).toArray();
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
