package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;

/** A session as a manifest describes it, apart from its recordings and materials; programs and topics by their ids. */
record SessionFields(
        String slug,
        String title,
        List<String> programs,
        PartialDate date,
        String startTime,
        Integer durationMinutes,
        String summary,
        String coverWord,
        List<String> topics,
        List<String> keywords,
        List<PresenterCredit> presenters,
        List<String> notes,
        String officialUrl,
        String archiveUrl,
        Visibility visibility,
        List<String> sources,
        String sourceNote) {

    SessionFields {
        visibility = visibility == null ? Visibility.PUBLIC : visibility;
    }

    /** Without programs and topics, whose ids in the manifest it does not know. */
    static SessionFields of(Session session) {
        SessionDetails now = session.details();
        return new SessionFields(
                session.getSlug(),
                now.title(),
                List.of(),
                now.heldOn(),
                now.startTime(),
                now.durationMinutes(),
                now.summary(),
                now.coverWord(),
                List.of(),
                now.keywords(),
                now.presenters(),
                now.notes(),
                now.officialUrl(),
                now.archiveUrl(),
                now.visibility(),
                now.provenance().getSources(),
                now.provenance().getNote());
    }

    /**
     * @param who          may see it
     * @param found        what there is, of which manifests say not everything; null where the session is new
     * @param programSlugs the programs' own names, as {@link SessionDetails} wants them; likewise for topics
     */
    SessionDetails details(Visibility who, Session found, List<String> programSlugs, List<String> topicSlugs) {
        return new SessionDetails(
                title,
                date,
                startTime,
                durationMinutes,
                summary,
                coverWord,
                keywords,
                notes,
                officialUrl,
                archiveUrl,
                who,
                found == null ? null : found.getPublishAt(),
                found == null ? null : found.getReviewBy(),
                new Provenance(sources, sourceNote),
                programSlugs,
                topicSlugs,
                presenters,
                found == null ? List.of() : found.details().supersededBy());
    }
}
