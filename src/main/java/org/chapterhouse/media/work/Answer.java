package org.chapterhouse.media.work;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StreamCorruptedException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

/**
 * The outcome of a request.
 *
 * @param content the result if it is done, otherwise a text in UTF-8
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
        return new Answer(Outcome.INVALID, "The document is too large to read.".getBytes(StandardCharsets.UTF_8));
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
            return new Answer(Outcome.INVALID, e.getMessage().getBytes(StandardCharsets.UTF_8));
        } catch (NotFound e) {
            return new Answer(Outcome.NOT_FOUND, e.getMessage().getBytes(StandardCharsets.UTF_8));
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

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
