package org.chapterhouse.search.document;

import java.util.Map;
import java.util.TreeMap;

/** Where in the text of a passage which caption begins. Written as {@code 0:12340 57:15890}: offset, start in ms. */
public final class CueBorders {

    private final TreeMap<Integer, Integer> startMillis = new TreeMap<>();

    public static CueBorders parse(String written) {
        CueBorders borders = new CueBorders();
        for (String border : written.split(" ")) {
            int colon = border.indexOf(':');
            borders.add(Integer.parseInt(border.substring(0, colon)), Integer.parseInt(border.substring(colon + 1)));
        }
        return borders;
    }

    /** @param offset in UTF-16 code units */
    void add(int offset, int start) {
        startMillis.put(offset, start);
    }

    /** Offset at which the caption begins that holds the character at this offset. */
    public int cueAt(int offset) {
        Map.Entry<Integer, Integer> cue = startMillis.floorEntry(offset);
        return cue == null ? startMillis.firstKey() : cue.getKey();
    }

    /** Milliseconds into the recording at which the caption that begins at this offset starts. */
    public int startMillis(int cue) {
        return startMillis.get(cue);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        startMillis.forEach((offset, start) -> written.append(written.isEmpty() ? "" : " ")
                .append(offset)
                .append(':')
                .append(start));
        return written.toString();
    }
}
