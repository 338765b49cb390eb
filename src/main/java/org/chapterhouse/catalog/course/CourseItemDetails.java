package org.chapterhouse.catalog.course;

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

    public static CourseItemDetails session(String slug) {
        return new CourseItemDetails(CourseItemKind.SESSION, slug, null);
    }

    public static CourseItemDetails material(long id) {
        return new CourseItemDetails(CourseItemKind.MATERIAL, null, id);
    }
}
