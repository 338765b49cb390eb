package org.chapterhouse.search;

import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.search.index.Freshness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** A test in the container that fills the archive and then searches it. */
@ExtendWith(ArquillianExtension.class)
public abstract class OverAnArchive {

    protected static final Viewer MEMBER = new Viewer(1L, Set.of(Role.LEARNER));
    protected static final Viewer EDITOR = new Viewer(2L, Set.of(Role.EDITOR));

    @Inject
    protected ArchiveFixture archive;

    @Inject
    protected Freshness freshness;

    @Deployment
    public static WebArchive deployment() {
        return Deployments.chapterhouse();
    }
}
