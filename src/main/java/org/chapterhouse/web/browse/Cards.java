package org.chapterhouse.web.browse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.SessionContents;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.CoverModel;
import org.chapterhouse.web.ui.Length;
import org.chapterhouse.web.ui.SessionCard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Sessions as cards, each with what it has to offer and what the viewer has seen of it. */
@RequestScoped
public class Cards {

    @Inject
    private SessionContents contents;

    @Inject
    private Recordings recordings;

    @Inject
    private WatchRecords records;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    /** In the same order. */
    public List<SessionCard> of(List<Session> sessions) {
        Map<Long, Set<SessionContent>> has = contents.of(sessions);
        Map<Long, Recording> played = recordings.mainsOf(sessions);
        Map<Long, Progress> progress = records.byRecording(current.viewer());
        return sessions.stream()
                .map(session -> {
                    Recording recording = played.get(session.getId());
                    return card(
                            session,
                            has.get(session.getId()),
                            recording,
                            recording == null ? null : progress.get(recording.getId()));
                })
                .toList();
    }

    private SessionCard card(Session session, Set<SessionContent> has, Recording recording, Progress progress) {
        return new SessionCard(
                "/sessions/" + session.getSlug(),
                CoverModel.of(session),
                session.getPrimaryProgram() == null
                        ? null
                        : session.getPrimaryProgram().getName(),
                session.getTitle(),
                session.getSummary(),
                session.getHeldOn() == null
                        ? texts.get("card.undated")
                        : session.getHeldOn().display(),
                length(session, recording),
                session.getTopics().isEmpty()
                        ? null
                        : session.getTopics().get(0).getName(),
                has.contains(SessionContent.TRANSCRIPT),
                has.contains(SessionContent.SLIDES),
                seen(progress),
                progress != null && progress.completed());
    }

    private String length(Session session, Recording recording) {
        if (recording != null && recording.isSample()) {
            return texts.get("card.sample", Length.of(recording.getSeconds()));
        }
        if (recording != null) {
            return Length.of(recording.getSeconds());
        }
        return session.getDurationMinutes() == null ? null : Length.of(session.getDurationMinutes() * 60);
    }

    private String seen(Progress progress) {
        if (progress == null || !progress.started()) {
            return null;
        }
        return progress.completed() ? texts.get("card.watched") : texts.get("card.percent", progress.percent());
    }

    static <T> Map<String, String> names(List<T> entries, Function<T, String> slug, Function<T, String> name) {
        return entries.stream().collect(Collectors.toMap(slug, name));
    }
}
