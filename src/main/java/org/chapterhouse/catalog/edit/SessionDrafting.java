package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Beginning a session of which little is known yet; only editors see it. */
@ApplicationScoped
@Transactional
public class SessionDrafting {

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

    private Slug free(String title) {
        return Slugs.free(
                Slugs.stem(title, Session.class), slug -> addresses.find(slug).isEmpty());
    }
}
