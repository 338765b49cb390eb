package org.chapterhouse.web.browse;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.browse.ListedSession;
import org.chapterhouse.catalog.browse.ListedSessions;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.SessionLength;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.CoverModel;
import org.chapterhouse.web.ui.SessionCard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Sessions as cards, each with what it has to offer and what the viewer has seen of it. */
@RequestScoped
public class Cards {

    @Inject
    private ListedSessions sessions;

    @Inject
    private WatchRecords records;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    /** Of sessions the viewer may see, in the same order. */
    public List<SessionCard> of(List<Long> ids) {
        Map<Long, Progress> progress = records.byRecording(current.viewer());
        return sessions.of(ids).stream()
                .map(session -> card(
                        session,
                        session.recording() == null
                                ? null
                                : progress.get(session.recording().id())))
                .toList();
    }

    private SessionCard card(ListedSession session, Progress progress) {
        return new SessionCard(
                "/sessions/" + session.slug(),
                cover(session),
                session.program() == null ? null : session.program().name(),
                session.title(),
                session.summary(),
                session.heldOn() == null
                        ? texts.get("card.undated")
                        : session.heldOn().display(),
                length(session),
                isRecorded(session),
                session.visibility() == Visibility.DRAFT,
                session.topic() == null ? null : session.topic().name(),
                session.contents().contains(SessionContent.TRANSCRIPT),
                session.contents().contains(SessionContent.SLIDES),
                seen(progress),
                progress != null && progress.completed());
    }

    /** By the rule of the facet; captions alone are no recording. */
    private static boolean isRecorded(ListedSession session) {
        return session.contents().contains(SessionContent.RECORDING);
    }

    private static CoverModel cover(ListedSession session) {
        return CoverModel.of(
                session.coverWord(),
                session.title(),
                session.program() == null ? "" : session.program().slug(),
                session.program() == null ? "" : session.program().name(),
                session.topic() == null ? "" : session.topic().slug());
    }

    private String length(ListedSession session) {
        ListedSession.ListedRecording recording = isRecorded(session) ? session.recording() : null;
        return SessionLength.of(
                session.durationMinutes() == null ? null : session.durationMinutes() * 60,
                recording == null ? null : recording.durationMillis() / 1000,
                recording != null && recording.sample(),
                texts);
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
