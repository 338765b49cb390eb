package org.chapterhouse.web.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.desk.SessionLack;
import org.chapterhouse.ingest.run.ImportRun;
import org.chapterhouse.ingest.run.ImportRuns;
import org.chapterhouse.link.LinkChecks;
import org.chapterhouse.link.LinkCounts;
import org.chapterhouse.media.fixity.FileChecks;
import org.chapterhouse.media.fixity.FileCounts;
import org.chapterhouse.searchlog.QueryCount;
import org.chapterhouse.searchlog.QueryReport;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.Task.Example;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Collects what needs attention from whoever knows of it; what readers feel most comes first. Thread-safe. */
@ApplicationScoped
class Tasks {

    private static final int EXAMPLES = 2;
    private static final int MOST = 100;
    private static final Duration LATELY = Duration.ofDays(90);

    @Inject
    private DeskSessions sessions;

    @Inject
    private LinkChecks links;

    @Inject
    private FileChecks files;

    @Inject
    private ImportRuns imports;

    @Inject
    private QueryReport queries;

    @Inject
    private Texts texts;

    List<Task> of(Viewer viewer) {
        List<Task> tasks = new ArrayList<>();
        Map<SessionLack, Long> lacks = sessions.lacks(viewer);
        for (SessionLack lack : SessionLack.values()) {
            if (lacks.containsKey(lack)) {
                tasks.add(lacking(lack, lacks.get(lack), viewer));
            }
        }
        int due = sessions.count(DeskFilter.DUE, viewer);
        if (due > 0) {
            tasks.add(Math.min(1, tasks.size()), dueForReview(due, viewer));
        }
        LinkCounts counts = links.counts();
        if (counts.checked() > counts.answered()) {
            tasks.add(Math.min(1, tasks.size()), deadLinks(counts.checked() - counts.answered()));
        }
        FileCounts stored = files.counts();
        if (stored.checked() > stored.sound()) {
            tasks.add(0, faultyFiles(stored.checked() - stored.sound()));
        }
        imports.recent(1).stream()
                .filter(run -> run.getUndoes() == null && imports.hasNotes(run.getId()))
                .forEach(run -> tasks.add(hints(run)));
        List<QueryCount> unanswered = queries.list(QueryReport.Kind.FOUND_NOTHING, LATELY, MOST);
        if (!unanswered.isEmpty()) {
            tasks.add(searches(unanswered));
        }
        return tasks;
    }

    private Task lacking(SessionLack lack, long count, Viewer viewer) {
        List<Example> examples = examples(DeskFilter.lacking(lack), viewer);
        return new Task(
                icon(lack),
                lack == SessionLack.CAPTIONS ? "is-urgent" : lack == SessionLack.RECORDING ? "is-soon" : "",
                texts.get("desk.lacking." + lack, count),
                texts.family("desk.loss.").get(lack.name()),
                examples,
                count - examples.size(),
                PageAddress.of("/desk/sessions").with("lacks", lack).toString(),
                texts.get("desk.task.list"));
    }

    private Task dueForReview(long count, Viewer viewer) {
        List<Example> examples = examples(DeskFilter.DUE, viewer);
        return new Task(
                "history",
                "is-soon",
                texts.get("desk.task.review", count),
                texts.get("desk.task.review.loss"),
                examples,
                count - examples.size(),
                PageAddress.of("/desk/sessions").with("due", "yes").toString(),
                texts.get("desk.task.list"));
    }

    private List<Example> examples(DeskFilter filter, Viewer viewer) {
        return sessions.page(filter, 1, EXAMPLES, viewer).stream()
                .map(session -> new Example(session.title(), SessionRow.edit(session.slug())))
                .toList();
    }

    private Task deadLinks(long count) {
        return new Task(
                "link",
                "is-urgent",
                texts.get("desk.task.links", count),
                texts.get("desk.task.links.loss"),
                List.of(),
                0,
                "/admin/links",
                texts.get("desk.task.list"));
    }

    private Task faultyFiles(long count) {
        return new Task(
                "file-text",
                "is-urgent",
                texts.get("desk.task.files", count),
                texts.get("desk.task.files.loss"),
                List.of(),
                0,
                "/admin/files",
                texts.get("desk.task.list"));
    }

    private Task hints(ImportRun run) {
        return new Task(
                "upload",
                "",
                texts.get("desk.task.import", imports.countNotes(run.getId()), run.getTitle()),
                texts.get("desk.task.import.loss"),
                List.of(),
                0,
                PageAddress.of("/admin/imports").with("run", run.getId()) + "#notes",
                texts.get("desk.task.list"));
    }

    private Task searches(List<QueryCount> unanswered) {
        List<Example> examples = unanswered.stream()
                .limit(EXAMPLES)
                .map(query -> new Example("“" + query.text() + "”", null))
                .toList();
        return new Task(
                "text-search",
                "",
                texts.get("desk.task.searches", unanswered.size()),
                texts.get("desk.task.searches.loss", QueryReport.FEWEST),
                examples,
                unanswered.size() - examples.size(),
                "/admin/queries",
                texts.get("desk.task.list"));
    }

    private static String icon(SessionLack lack) {
        return switch (lack) {
            case RECORDING -> "play";
            case CAPTIONS -> "captions";
            case SUMMARY -> "file-text";
            case DATE -> "history";
            case PRESENTERS -> "user";
            case TOPICS -> "layers";
        };
    }
}
