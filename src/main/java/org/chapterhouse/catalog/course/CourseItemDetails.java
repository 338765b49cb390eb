package org.chapterhouse.catalog.course;

import org.chapterhouse.problem.Invalid;

/**
 * An item as an edit names it.
 *
 * @param session  slug; null unless it is a session
 * @param material id; null unless it is a material
 */
public record CourseItemDetails(CourseItemKind kind, String session, Long material) {

    /** {@code session lcti-1} or {@code material 7}. */
    @Override
    public String toString() {
        return session == null ? "material " + material : "session " + session;
    }

    /**
     * As {@link #toString} writes it.
     *
     * @throws Invalid for anything else
     */
    public static CourseItemDetails parse(String written) {
        String[] parts = written.split(" ", 2);
        if (parts.length == 2 && parts[0].equals("session")) {
            return session(parts[1]);
        }
        if (written.matches("material [0-9]{1,18}")) {
            return material(Long.parseLong(parts[1]));
        }
        throw new Invalid("problem.course.item", written);
    }

    public static CourseItemDetails session(String slug) {
        return new CourseItemDetails(CourseItemKind.SESSION, slug, null);
    }

    public static CourseItemDetails material(long id) {
        return new CourseItemDetails(CourseItemKind.MATERIAL, null, id);
    }
}
