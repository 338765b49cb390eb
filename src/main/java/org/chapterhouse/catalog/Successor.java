package org.chapterhouse.catalog;

import org.chapterhouse.catalog.history.Identified;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What replaces a session, or a moment of it.
 *
 * @param at      second of the recording from which on it is replaced; null for the whole session
 * @param session slug of the session that replaces it
 * @param from    second of that one's recording; null for its beginning
 */
public record Successor(
        @Min(0) @Max(86_400) Integer at,
        @NotBlank @Size(max = 120) String session,
        @Min(0) @Max(86_400) Integer from) implements Identified {

    private static final int MINUTE = 60;

    @Override
    public String identity() {
        return toString();
    }

    /** {@code 14:20 a-newer-session 3:05}, without the times that are not known. */
    @Override
    public String toString() {
        return (at == null ? "" : clock(at) + " ") + session + (from == null ? "" : " " + clock(from));
    }

    /** Minutes and seconds, as {@link #seconds} reads them. */
    public static String clock(int seconds) {
        return "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    /**
     * @param clock {@code 14:20}, {@code 1:02:03} or plain seconds
     * @throws NumberFormatException if it is none
     */
    public static int seconds(String clock) {
        int seconds = 0;
        for (String part : clock.split(":", -1)) {
            seconds = Math.addExact(Math.multiplyExact(seconds, MINUTE), Integer.parseUnsignedInt(part));
        }
        return seconds;
    }
}
