package org.chapterhouse.web.home;

import java.util.List;

import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.browse.Browse;
import org.chapterhouse.catalog.browse.BrowseFilter;
import org.chapterhouse.catalog.browse.BrowseResult;
import org.chapterhouse.catalog.browse.ListedSession;
import org.chapterhouse.catalog.browse.ListedSessions;
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
    private ListedSessions sessions;

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
    private List<SessionCard> latest;
    private ListedSession.Named program;
    private int inProgram;
    private List<TopicCount> topics;

    /** A line of the index of topics. */
    public record TopicCount(String name, String href, int count) {}

    @PostConstruct
    void load() {
        going = resumes.going(RESUMED);
        courses = courseViews.all();
        BrowseResult all = browse.find(BrowseFilter.everything(), current.viewer());
        // What is new is told of the program whose latest recorded session is the newest.
        List<Long> recorded =
                browse.find(BrowseFilter.recorded(LATEST), current.viewer()).sessions();
        program = sessions.of(recorded.stream().limit(1).toList()).stream()
                .findFirst()
                .map(ListedSession::program)
                .orElse(null);
        BrowseResult ofProgram =
                program == null ? null : browse.find(BrowseFilter.ofProgram(program.slug(), LATEST), current.viewer());
        inProgram = ofProgram == null ? 0 : ofProgram.total();
        latest = cards.of(ofProgram == null ? recorded : ofProgram.sessions());
        topics = programs.topics().stream()
                .filter(topic -> all.topics().containsKey(topic.getSlug()))
                .map(topic -> new TopicCount(
                        topic.getName(),
                        "/browse?topic=" + topic.getSlug(),
                        all.topics().get(topic.getSlug())))
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

    public List<SessionCard> getLatest() {
        return latest;
    }

    public ListedSession.Named getProgram() {
        return program;
    }

    public int getInProgram() {
        return inProgram;
    }

    public List<TopicCount> getTopics() {
        return topics;
    }
}
