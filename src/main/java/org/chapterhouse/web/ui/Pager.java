package org.chapterhouse.web.ui;

import org.chapterhouse.site.PageAddress;

/**
 * The way through a long list.
 *
 * @param page  from 1
 * @param size  entries a page
 * @param total entries in all
 * @param base  the address of the page with its choices, without a page number
 */
public record Pager(int page, int size, int total, PageAddress base) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean needed() {
        return total > size;
    }

    /** Number of the first entry on this page, 0 where there is none. */
    public int first() {
        long first = (page - 1L) * size + 1;
        return first > total ? 0 : (int) first;
    }

    /** Number of the last entry on this page, 0 where there is none. */
    public int last() {
        return first() == 0 ? 0 : (int) Math.min((long) page * size, total);
    }

    /** Address of the page before, or null on the first. */
    public String previous() {
        int before = Math.min(page - 1, pages());
        if (page <= 1) {
            return null;
        }
        return before == 1 ? base.toString() : base.with("page", before).toString();
    }

    /** Address of the next page, or null on the last. */
    public String next() {
        return page >= pages() ? null : base.with("page", page + 1).toString();
    }
}
