package org.chapterhouse.media.caption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Caption files and what is in them, from the text files that stand beside this class and say how they are written. */
final class CaptionCases {

    private static final Map<String, String> SIGNS = Map.of(
            "␍", "\r", "␊", "\n", "␀", "\0", "␉", "\t", "␌", "\f", "␠", " ", "[BOM]", "\uFEFF", "[NBSP]", "\u00A0",
            "[LRM]", "\u200E", "[RLM]", "\u200F");

    private CaptionCases() {}

    /** @param refusedAt the line for which the file is refused; then there is nothing else */
    record Case(String name, String file, List<Cue> cues, List<Integer> skipped, Optional<Integer> refusedAt) {}

    static Stream<Case> in(String resource) {
        String[] cases = text(resource).split("(?m)^=== ");
        return Arrays.stream(cases).skip(1).map(CaptionCases::read);
    }

    private static Case read(String source) {
        String[] parts = source.split("(?m)^---\n");
        String[] nameAndFile = parts[0].split("\n", 2);
        List<Cue> cues = new ArrayList<>();
        List<Integer> skipped = new ArrayList<>();
        Optional<Integer> refusedAt = Optional.empty();
        for (String line : parts[1].strip().split("\n")) {
            if (line.startsWith("refused at ")) {
                refusedAt = Optional.of(Integer.valueOf(line.substring("refused at ".length())));
            } else if (line.startsWith("left out ")) {
                skipped.add(Integer.valueOf(line.substring("left out ".length())));
            } else if (!line.equals("(no cues)")) {
                cues.add(cue(line.split(" \\| ", 5)));
            }
        }
        String file = nameAndFile[1].substring(0, nameAndFile[1].length() - 1);
        return new Case(nameAndFile[0], shown(file), cues, skipped, refusedAt);
    }

    private static Cue cue(String[] fields) {
        return new Cue(
                fields[2].equals("-") ? "" : shown(fields[2]),
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                fields[3].equals("-") ? null : shown(fields[3]),
                fields[4].equals("(empty)") ? "" : shown(fields[4]));
    }

    /** With each character in the place of the sign for it. */
    static String shown(String signs) {
        String text = signs;
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        return text;
    }

    private static String text(String resource) {
        try (InputStream in = CaptionCases.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
