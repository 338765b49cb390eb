package org.chapterhouse.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as if somebody said it: captions of ten words, a hundred and fifty words a minute, as speakers do. */
record SpokenText(List<String> words) {

    private static final int WORDS_A_CAPTION = 10;
    private static final long MILLIS_A_WORD = 400;

    static SpokenText of(String text) {
        return new SpokenText(text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    long millis() {
        return words.size() * MILLIS_A_WORD;
    }

    /** As a WebVTT file. */
    String captions() {
        return IntStream.range(0, (words.size() + WORDS_A_CAPTION - 1) / WORDS_A_CAPTION)
                .mapToObj(number -> caption(number * WORDS_A_CAPTION))
                .collect(Collectors.joining("\n\n", "WEBVTT\n\n", "\n"));
    }

    private String caption(int first) {
        int end = Math.min(first + WORDS_A_CAPTION, words.size());
        return time(first) + " --> " + time(end) + "\n"
                + String.join(" ", words.subList(first, end))
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
    }

    private static String time(int word) {
        long millis = word * MILLIS_A_WORD;
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1_000 % 60, millis % 1_000);
    }
}
