package org.chapterhouse.web.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many sessions each year has, as bars in a view box of ten units a year and forty high. */
public final class YearBars {

    private static final int HEIGHT = 40;
    private static final int STEP = 10;

    private final SortedMap<Integer, Integer> counts;
    private final Integer from;
    private final Integer to;

    /** A bar; those outside the chosen years are drawn hollow. */
    public record Bar(int x, int y, int height, boolean inside) {}

    YearBars(Map<Integer, Integer> counts, Integer from, Integer to) {
        this.counts = new TreeMap<>(counts);
        this.from = from;
        this.to = to;
    }

    public boolean isNone() {
        return counts.isEmpty();
    }

    public int getFirst() {
        return counts.firstKey();
    }

    public int getLast() {
        return counts.lastKey();
    }

    /** Every year from the first to the last, those without sessions included, latest first. */
    public List<Integer> getYears() {
        List<Integer> years = new ArrayList<>();
        for (int year = getLast(); year >= getFirst(); year--) {
            years.add(year);
        }
        return years;
    }

    public List<Bar> getBars() {
        int most = Collections.max(counts.values());
        List<Bar> bars = new ArrayList<>();
        for (int year = getFirst(); year <= getLast(); year++) {
            int height = counts.containsKey(year) ? Math.max(3, counts.get(year) * HEIGHT / most) : 1;
            boolean inside = (from == null || year >= from) && (to == null || year <= to);
            bars.add(new Bar((year - getFirst()) * STEP + 1, HEIGHT - height, height, inside));
        }
        return bars;
    }

    public String getViewBox() {
        return "0 0 " + (getLast() - getFirst() + 1) * STEP + " " + HEIGHT;
    }
}
