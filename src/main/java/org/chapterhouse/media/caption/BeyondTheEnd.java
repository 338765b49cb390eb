package org.chapterhouse.media.caption;

import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * Cues of which nobody gets to see all, because the recording ends before them. Times are milliseconds.
 *
 * @param beginning how many begin after its end
 * @param lastBegin when the last cue of all begins
 * @param hours     by how many hours all cues seem to be late, 0 for none: some editing programs count from one o'clock
 * @param lasting   how many begin before its end and last far beyond it, as with a mistyped hour
 * @param lastEnd   when the last of these ends
 */
public record BeyondTheEnd(long beginning, long lastBegin, long hours, long lasting, long lastEnd) {

    private static final long HOUR = 3_600_000;
    /** The last words often end a little late. */
    private static final long LATE = 60_000;

    /** @param end of the recording */
    public static BeyondTheEnd of(List<Cue> cues, long end) {
        LongSummaryStatistics starts = cues.stream().mapToLong(Cue::startMillis).summaryStatistics();
        long beginning = cues.stream().filter(cue -> cue.startMillis() >= end).count();
        LongSummaryStatistics ends = cues.stream()
                .filter(cue -> cue.startMillis() < end && cue.endMillis() > end + LATE)
                .mapToLong(Cue::endMillis)
                .summaryStatistics();
        long hours = beginning == 0 ? 0 : starts.getMin() / HOUR;
        boolean late = starts.getMax() - hours * HOUR < end;
        return new BeyondTheEnd(beginning, starts.getMax(), late ? hours : 0, ends.getCount(), ends.getMax());
    }
}
