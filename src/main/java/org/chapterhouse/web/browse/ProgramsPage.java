package org.chapterhouse.web.browse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.browse.Browse;
import org.chapterhouse.catalog.browse.BrowseFilter;
import org.chapterhouse.catalog.browse.BrowseResult;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.Courses;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.link.LinkNotes;
import org.chapterhouse.web.material.MaterialView;
import org.chapterhouse.web.ui.SessionCard;
import org.omnifaces.cdi.Param;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /programs} and {@code /programs/{slug}}. */
@Named
@RequestScoped
public class ProgramsPage {

    private static final int MOST = 100;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    @Inject
    private Programs programs;

    @Inject
    private Courses courseCatalog;

    @Inject
    private Browse browse;

    @Inject
    private Cards cards;

    @Inject
    private CurrentViewer current;

    @Inject
    private LinkNotes links;

    private Program program;
    private int total;
    private List<SessionCard> items = List.of();
    private List<MaterialView> materials = List.of();
    private List<Course> courses = List.of();
    private List<Line> all = List.of();

    /** A program in the list of all. */
    public record Line(Program program, int sessions) {}

    @PostConstruct
    void load() {
        if (slug == null) {
            Map<String, Integer> counts =
                    browse.find(BrowseFilter.everything(), current.viewer()).programs();
            all = programs.all().stream()
                    .map(p -> new Line(p, counts.getOrDefault(p.getSlug(), 0)))
                    .toList();
        } else {
            program = programs.require(slug);
            BrowseResult found = browse.find(BrowseFilter.ofProgram(slug, MOST), current.viewer());
            total = found.total();
            items = cards.of(found.sessions());
            materials = MaterialView.of(programs.materialsOf(program));
            courses = courseCatalog.of(program);
            links.prepare(Stream.concat(
                            Stream.of(program.getOfficialUrl()),
                            materials.stream().filter(MaterialView::elsewhere).map(MaterialView::href))
                    .toList());
        }
    }

    /** The program of the address; null on the list of all. */
    public Program getProgram() {
        return program;
    }

    /** How many sessions the program has for this viewer. */
    public int getTotal() {
        return total;
    }

    /** The newest of them. */
    public List<SessionCard> getItems() {
        return items;
    }

    public List<MaterialView> getMaterials() {
        return materials;
    }

    public List<Line> getAll() {
        return all;
    }

    /** Courses made of this program's sessions. */
    public List<Course> getCourses() {
        return courses;
    }
}
