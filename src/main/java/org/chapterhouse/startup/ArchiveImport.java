package org.chapterhouse.startup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.run.Importer;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Imports the archive that lies on the server, if one is set and it changed since. The site serves meanwhile; it counts
 * as ready when the first import of that archive is over, because until then there is little to see.
 */
@Readiness
@ApplicationScoped
class ArchiveImport implements HealthCheck {

    private static final Logger LOG = System.getLogger(ArchiveImport.class.getName());
    private static final Viewer SERVER = new Viewer(null, Set.of(Role.EDITOR));

    @Inject
    @ConfigProperty(name = "chapterhouse.archive")
    private Optional<String> folder;

    @Inject
    private Importer importer;

    @Resource
    private ManagedExecutorService executor;

    private volatile boolean ready = true;

    void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object start) {
        importer.recover();
        folder.filter(path -> !path.isBlank()).ifPresent(path -> {
            ready = false;
            executor.execute(() -> importFrom(Path.of(path)));
        });
    }

    private void importFrom(Path path) {
        try (ImportArchive archive = ImportArchive.ofFolder(path)) {
            if (importer.knows(archive)) {
                LOG.log(Level.INFO, "The archive in {0} has not changed since its last import.", path);
                return;
            }
            ready = importer.knowsArchiveOf(archive);
            importer.run(archive, SERVER, HandEdits.KEEP);
        } catch (Problem e) {
            LOG.log(Level.ERROR, "The archive in {0} was not imported: {1}", path, e.getMessage());
        } catch (Exception e) { // also a failed commit, which is checked though not declared
            LOG.log(Level.ERROR, "The archive in " + path + " was not imported", e);
        } finally {
            ready = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("archive").status(ready).build();
    }
}
