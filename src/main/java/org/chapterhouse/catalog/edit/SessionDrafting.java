package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Filing;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Beginning a session of which little is known yet; only editors see it. */
@ApplicationScoped
@Transactional
public class SessionDrafting {

    private static final int LONGEST_TITLE = 300;

    @Inject
    private SessionAddresses addresses;

    @Inject
    private SessionEditing editing;

    /** What is said of a session that only has a title. */
    public static SessionDetails details(String title, PartialDate heldOn, List<String> programs) {
        return new SessionDetails(
                title,
                heldOn,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Visibility.DRAFT,
                null,
                null,
                Provenance.UNKNOWN,
                programs,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * With an address made of its title.
     *
     * @return its address
     * @throws Invalid as {@link SessionEditing#create}
     */
    public String draft(SessionDetails details, Editor editor) {
        Session session = editing.create(free(details.title()), details, editor);
        return session.getSlug();
    }

    /**
     * Begins another session like this one: with everything that is said about it, but without its recording, captions
     * and materials. When it is published, until when it holds and what replaces it is not taken over.
     *
     * @return its address
     * @throws NotFound if there is no such session
     */
    public String duplicate(String slug, Editor editor) {
        SessionDetails said = addresses
                .find(slug)
                .orElseThrow(() -> new NotFound("problem.session.missing", slug))
                .details();
        Filing draft = said.filing().seenBy(Visibility.DRAFT).publishedAt(null).reviewedBy(null);
        String title = Messages.text("session.copy", said.title());
        return draft(
                said.titled(title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
                        .filed(draft)
                        .replacedBy(List.of()),
                editor);
    }

    private Slug free(String title) {
        return Slugs.free(
                Slugs.stem(title, Session.class), slug -> addresses.find(slug).isEmpty());
    }
}
