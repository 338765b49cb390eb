package org.chapterhouse.media.caption;

/** How much of a recording one bar of its strip stands for. */
public final class BarLength {

    private static final int[] SECONDS = {1, 2, 3, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600};
    private static final int MINUTE = 60;
    private static final int MOST_BARS = 120;
    private static final int FEWEST_BARS = 30;

    private BarLength() {}

    /**
     * How many bars the strip has. They are all equally long, nearly {@link #secondsFor}, so that none stands for a rest
     * that nobody could see and each second has its place by its share of the whole.
     *
     * @param duration seconds
     */
    public static int barsFor(double duration) {
        return duration <= 0 ? 0 : (int) Math.max(1, Math.round(duration / secondsFor(duration)));
    }

    /**
     * A minute for everything from half an hour to two hours, so that strips can be compared. Shorter recordings get
     * finer bars, at least thirty of them; longer ones coarser bars, at most 120.
     *
     * @param duration seconds
     */
    public static int secondsFor(double duration) {
        int fitting = SECONDS[0];
        for (int length : SECONDS) {
            boolean enoughBars = duration / length >= FEWEST_BARS && length <= MINUTE;
            boolean tooManyBefore = duration / fitting > MOST_BARS;
            if (enoughBars || tooManyBefore) {
                fitting = length;
            }
        }
        return fitting;
    }
}
