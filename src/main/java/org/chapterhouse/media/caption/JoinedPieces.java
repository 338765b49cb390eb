package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.media.caption.Captions.Skipped;

/**
 * Reads WebVTT that was joined from the pieces of a stream (HLS, RFC 8216 section 3.5): each piece begins with a header
 * of its own, may count its times from its own start and repeats the cues that began before it.
 */
final class JoinedPieces {

    private static final Pattern SIGNATURE = Pattern.compile("\\uFEFF?WEBVTT[ \\t]*");
    private static final Pattern HEADER = Pattern.compile("\\s*|X-TIMESTAMP-MAP\\s*=.*|(?:Kind|Language):.*");

    /** @param line of the file on which it begins, counted from 0 */
    private record Piece(int line, StreamClock clock, Captions captions) {}

    private JoinedPieces() {}

    /** Reads normalized text that {@link VttParser#hasSignature has the signature}. */
    static Captions parse(String text) {
        List<Piece> pieces = pieces(text.split("\n", -1));
        boolean restarts = restart(pieces);
        List<Cue> cues = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Piece piece : pieces) {
            long shift = restarts ? piece.clock.millisAfter(pieces.get(0).clock) : 0;
            append(piece.captions.cues().stream().map(cue -> cue.shifted(shift)).toList(), cues);
            piece.captions.skipped().forEach(each -> skipped.add(new Skipped(each.line() + piece.line, each.reason())));
        }
        return new Captions(Captions.Format.WEBVTT, cues, skipped);
    }

    /** Where the end of a piece cut a cue in two, it is one again. */
    private static void append(List<Cue> piece, List<Cue> cues) {
        Cue last = cues.isEmpty() ? null : cues.get(cues.size() - 1);
        boolean goesOn = last != null && !piece.isEmpty() && piece.get(0).goesOn(last);
        if (goesOn) {
            cues.set(cues.size() - 1, last.until(piece.get(0).endMillis()));
        }
        cues.addAll(piece.subList(goesOn ? 1 : 0, piece.size()));
    }

    private static List<Piece> pieces(String[] lines) {
        List<Piece> pieces = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= lines.length; next++) {
            if (next == lines.length || begins(lines, next)) {
                String piece = String.join("\n", Arrays.asList(lines).subList(first, next));
                Captions captions = VttParser.parseLoosely(CaptionText.normalize(piece));
                pieces.add(new Piece(first, StreamClock.in(piece), captions));
                first = next;
            }
        }
        return pieces;
    }

    private static boolean begins(String[] lines, int line) {
        return SIGNATURE.matcher(lines[line]).matches()
                && !Timing.isMeant(lines[line - 1])
                && (line + 1 == lines.length || HEADER.matcher(lines[line + 1]).matches());
    }

    /** Where times go on from piece to piece, they count from the start of the recording whatever the headers say. */
    private static boolean restart(List<Piece> pieces) {
        long last = 0;
        for (Piece piece : pieces) {
            List<Cue> cues = piece.captions.cues();
            if (!cues.isEmpty()) {
                if (cues.get(0).startMillis() < last) {
                    return true;
                }
                last = cues.get(cues.size() - 1).startMillis();
            }
        }
        return false;
    }
}
