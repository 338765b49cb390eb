package org.chapterhouse.web.desk;

import java.util.List;

/**
 * A change of a session.
 *
 * @param what    such as {@code changed title, summary}
 * @param href    leads to the form with everything as it was before; null where there is nothing to put back
 * @param changes field by field
 */
public record HistoryRow(String at, String who, String what, String href, List<FieldRow> changes) {

    /**
     * One field.
     *
     * @param name   what people call it
     * @param before empty for nothing, likewise after
     * @param href   leads to the form with this field as it was before; null where it is not in the form
     */
    public record FieldRow(String name, String before, String after, String href) {}
}
