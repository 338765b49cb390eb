package org.chapterhouse.catalog.course;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Something to do in a course. */
@Entity
@Table(name = "course_item")
public class CourseItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // a column
    @ManyToOne(optional = false)
    private Course course;

    @SuppressWarnings("UnusedVariable") // a column
    private int position;

    @Enumerated(EnumType.STRING)
    private CourseItemKind kind;

    @ManyToOne
    private Session session;

    @ManyToOne
    private Material material;

    protected CourseItem() {}

    private CourseItem(Course course, int position, CourseItemKind kind) {
        this.course = course;
        this.position = position;
        this.kind = kind;
    }

    /** @param position its place in the course, from 0 */
    static CourseItem of(Course course, int position, Session session) {
        CourseItem item = new CourseItem(course, position, CourseItemKind.SESSION);
        item.session = session;
        return item;
    }

    /** @param position its place in the course, from 0 */
    static CourseItem of(Course course, int position, Material material) {
        CourseItem item = new CourseItem(course, position, CourseItemKind.MATERIAL);
        item.material = material;
        return item;
    }

    /** Another session in the same place. */
    CourseItem of(Session other) {
        return of(course, position, other);
    }

    CourseItemDetails details() {
        return kind == CourseItemKind.SESSION
                ? CourseItemDetails.session(session.getSlug())
                : CourseItemDetails.material(material.getId());
    }

    public CourseItemKind getKind() {
        return kind;
    }

    /** Null unless it is of that kind. */
    public Session getSession() {
        return session;
    }

    /** Null unless it is of that kind. */
    public Material getMaterial() {
        return material;
    }

    /** As the session it is or belongs to; what belongs to a whole program is for everybody. */
    public boolean isVisibleTo(Viewer viewer) {
        Session owner = owner();
        return owner == null || Access.mayRead(viewer, owner.getVisibility());
    }

    /** Whether it is this session or one of its materials. */
    boolean isOf(long sessionId) {
        Session owner = owner();
        return owner != null && owner.getId() == sessionId;
    }

    private Session owner() {
        return kind == CourseItemKind.SESSION ? session : material.getSession();
    }
}
