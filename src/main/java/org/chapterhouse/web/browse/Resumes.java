package org.chapterhouse.web.browse;

import java.util.List;
import java.util.function.Predicate;

import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.learning.watch.WatchRecords.Watched;
import org.chapterhouse.security.CurrentViewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the viewer has been watching, latest first. */
@RequestScoped
public class Resumes {

    @Inject
    private WatchRecords records;

    @Inject
    private Strips strips;

    @Inject
    private CurrentViewer current;

    public List<Resume> going(int most) {
        return with(watched -> !watched.earlier() && !watched.progress().completed(), most);
    }

    public List<Resume> all() {
        return with(watched -> true, Integer.MAX_VALUE);
    }

    private List<Resume> with(Predicate<Watched> wanted, int most) {
        List<Watched> chosen =
                records.of(current.viewer()).stream().filter(wanted).limit(most).toList();
        strips.read(chosen.stream().map(Watched::recording).toList());
        return chosen.stream().map(watched -> Resume.of(watched, strips)).toList();
    }
}
