package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody says the same twice at the same time: such cues stand in a file twice by mistake. */
final class DoubledCues {

    private record Words(String speaker, String text) {}

    private DoubledCues() {}

    /**
     * Each cue once, from the start of the first to the end of the last of those that say the same and overlap. One
     * that begins when the other ends is another cue.
     *
     * @param cues in the order of {@link Captions}
     */
    static List<Cue> once(List<Cue> cues) {
        List<Cue> once = new ArrayList<>();
        Map<Words, Integer> last = new HashMap<>();
        for (Cue cue : cues) {
            Words words = new Words(cue.speaker(), cue.text());
            Integer place = last.get(words);
            if (place != null && overlap(once.get(place), cue)) {
                once.set(place, once.get(place).until(cue.endMillis()));
            } else {
                last.put(words, once.size());
                once.add(cue);
            }
        }
        return once;
    }

    private static boolean overlap(Cue first, Cue second) {
        return second.startMillis() < first.endMillis() || second.startMillis() == first.startMillis();
    }
}
