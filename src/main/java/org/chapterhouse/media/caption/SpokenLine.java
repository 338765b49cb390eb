package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.List;

/** A line of the transcript with the speaker its cue names, or null. */
record SpokenLine(String speaker, Transcript.Line line) {

    private static final long CONTINUES_WITHIN = 100;
    private static final long FLASH = 50;

    /** One line for each cue that says anything new. */
    static List<SpokenLine> of(List<Cue> cues) {
        boolean rolls = RollUp.rolls(cues);
        List<SpokenLine> spoken = new ArrayList<>();
        Cue before = null;
        long end = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            boolean continues = before != null && cue.startMillis() - end <= CONTINUES_WITHIN;
            String text = rolls ? newWords(before, cue) : newRows(continues ? before : null, cue);
            if (!text.isEmpty()) {
                spoken.add(new SpokenLine(
                        cue.speaker(),
                        new Transcript.Line(i, cue.startMillis(), Math.max(cue.startMillis(), cue.endMillis()), text)));
            }
            before = rows(cue).isEmpty() ? before : cue;
            end = Math.max(end, cue.endMillis());
        }
        return spoken;
    }

    private static String newWords(Cue before, Cue cue) {
        boolean follows = before != null && RollUp.follows(before, cue);
        return RollUp.without(follows ? RollUp.repeated(RollUp.keys(before), RollUp.keys(cue)) : 0, cue);
    }

    private static String newRows(Cue before, Cue cue) {
        List<String> rows = rows(cue);
        return String.join(" ", before == null ? rows : withoutRolledUp(cue, rows, rows(before)));
    }

    private static List<String> rows(Cue cue) {
        return cue.text()
                .lines()
                .map(CharacterClasses::singleSpaced)
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /**
     * Machine captions often scroll: a cue repeats the last row of the one before above its own new row, or flashes it
     * alone. A person who says the same thing twice does so in a cue of its own that lasts.
     */
    private static List<String> withoutRolledUp(Cue cue, List<String> rows, List<String> before) {
        boolean repeats = !rows.isEmpty() && !before.isEmpty() && rows.get(0).equals(before.get(before.size() - 1));
        boolean scrolls = rows.size() > 1 || cue.endMillis() - cue.startMillis() <= FLASH;
        return repeats && scrolls ? rows.subList(1, rows.size()) : rows;
    }
}
