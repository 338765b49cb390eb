package org.chapterhouse.web.home;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.browse.Browse;
import org.chapterhouse.catalog.browse.BrowseFilter;
import org.chapterhouse.catalog.browse.BrowseResult;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.browse.Cards;
import org.chapterhouse.web.browse.Resume;
import org.chapterhouse.web.browse.Resumes;
import org.chapterhouse.web.learning.CourseView;
import org.chapterhouse.web.learning.CourseViews;
import org.chapterhouse.web.ui.SessionCard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /}: where a learner left off, the courses, what is new, and the topics. */
@Named
@RequestScoped
public class HomePage {

    private static final int RESUMED = 4;
    private static final int LATEST = 6;

    @Inject
    private Resumes resumes;

    @Inject
    private Programs programs;

    @Inject
    private Browse browse;

    @Inject
    private CourseViews courseViews;

    @Inject
    private Cards cards;

    @Inject
    private CurrentViewer current;

    private List<Resume> going;
    private List<CourseView> courses;
    private List<Latest> latest;
    private List<TopicCount> topics;

    /**
     * What is new.
     *
     * @param program null for all programs
     * @param total   how many sessions the program has for this viewer
     */
    public record Latest(Program program, int total, List<SessionCard> sessions) {}

    /** A line of the index of topics. */
    public record TopicCount(String name, String href, int count) {}

    @PostConstruct
    void load() {
        going = resumes.going(RESUMED);
        courses = courseViews.all();
        BrowseResult all = browse.find(BrowseFilter.everything(), current.viewer());
        latest = latest();
        topics = programs.topics().stream()
                .filter(topic -> all.topics().containsKey(topic.getSlug()))
                .map(topic -> new TopicCount(
                        topic.getName(),
                        "/browse?topic=" + topic.getSlug(),
                        all.topics().get(topic.getSlug())))
                .toList();
    }

    private List<Latest> latest() {
        List<Program> chosen = programs.onHome();
        if (chosen.isEmpty()) {
            BrowseResult recorded = browse.find(BrowseFilter.recorded(LATEST), current.viewer());
            return List.of(new Latest(null, recorded.total(), cards.of(recorded.sessions())));
        }
        List<BrowseResult> found = chosen.stream()
                .map(program -> browse.find(BrowseFilter.ofProgram(program.getSlug(), LATEST), current.viewer()))
                .toList();
        // All at once: one statement, however many programs.
        Iterator<SessionCard> all = cards.of(
                        found.stream().flatMap(of -> of.sessions().stream()).toList())
                .iterator();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> new Latest(
                        chosen.get(i),
                        found.get(i).total(),
                        Stream.generate(all::next)
                                .limit(found.get(i).sessions().size())
                                .toList()))
                .filter(of -> of.total() > 0)
                .toList();
    }

    /** The recording to continue; null for none. */
    public Resume getResume() {
        return going.isEmpty() ? null : going.get(0);
    }

    /** Others that were begun. */
    public List<Resume> getAlso() {
        return going.stream().skip(1).toList();
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    /** Of each program that an editor chose for this page; where none was chosen, of all. */
    public List<Latest> getLatest() {
        return latest;
    }

    public List<TopicCount> getTopics() {
        return topics;
    }
}
