package org.chapterhouse.media.fixity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.Forbidden;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;

@ExtendWith(ArquillianExtension.class)
class FixityIT {

    @Inject
    private FixityJob job;

    @Inject
    private FileChecks checks;

    @Inject
    private MediaStore store;

    @Inject
    @ConfigProperty(name = "chapterhouse.media")
    private String media;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    private StoredFile file;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void store() throws Exception {
        byte[] content = new byte[20 << 20];
        new Random().nextBytes(content);
        file = store.store(new ByteArrayInputStream(content), MediaType.PDF);
        execute("insert into program (slug, name) values ('checked', 'Checked')");
        execute("insert into material (program_id, title, kind, checksum, media_type, bytes)"
                + " select id, 'Checked', 'HANDOUT', '" + file.getChecksum() + "', 'application/pdf', 20971520"
                + " from program where slug = 'checked'");
        execute("delete from checked_file");
        execute("insert into checked_file (checksum, due_at) values ('" + file.getChecksum() + "', now())");
    }

    @AfterEach
    void remove() throws Exception {
        execute("delete from material where checksum = '" + file.getChecksum() + "'");
        execute("delete from program where slug = 'checked'");
        execute("delete from checked_file");
        Files.deleteIfExists(place());
        Files.deleteIfExists(aside());
    }

    @Test
    void aSoundFileStaysAndIsReadOnce() throws IOException {
        job.run(() -> false);
        assertThat(outcome()).isEqualTo("SOUND");
        assertThat(store.find(file.getChecksum())).isPresent();
        assertThat(checks.due(10)).isEmpty();
        assertThat(checks.faults(10)).isEmpty();
    }

    @Test
    void oneFlippedBitIsFoundAndNotSentToAnybody() throws IOException {
        byte[] content = Files.readAllBytes(place());
        content[12_345_678] ^= 1;
        Files.write(place(), content);
        job.run(() -> false);
        assertThat(store.find(file.getChecksum())).isEmpty();
        assertThat(aside()).hasBinaryContent(content);
        assertThat(checks.faults(10)).singleElement().satisfies(fault -> {
            assertThat(fault.outcome()).isEqualTo(FileOutcome.DAMAGED);
            assertThat(fault.title()).isEqualTo("Checked (Checked)");
            assertThat(fault.kind()).isEqualTo("MATERIAL");
        });
        content[12_345_678] ^= 1;
        store.store(new ByteArrayInputStream(content), MediaType.PDF);
        execute("update checked_file set due_at = now()");
        job.run(() -> false);
        assertThat(checks.faults(10)).isEmpty();
    }

    @Test
    void aMissingFileIsToldAndForgottenWithItsLastUse() throws Exception {
        Files.delete(place());
        job.run(() -> false);
        assertThat(checks.faults(10))
                .singleElement()
                .satisfies(fault -> assertThat(fault.outcome()).isEqualTo(FileOutcome.MISSING));
        execute("delete from material where checksum = '" + file.getChecksum() + "'");
        checks.checkAll(new Viewer(null, Set.of(Role.EDITOR)));
        assertThat(outcome()).isNull();
    }

    @Test
    void aServerThatStopsDoesNotWaitForALongFile() throws IOException {
        assertThatThrownBy(() -> job.check(file.getChecksum(), () -> true)).isInstanceOf(InterruptedIOException.class);
        assertThat(outcome()).isNull();
    }

    @Test
    void onlyEditorsHaveFilesChecked() {
        assertThatThrownBy(() -> checks.checkAll(Viewer.ANONYMOUS)).isInstanceOf(Forbidden.class);
    }

    private Path place() {
        return Path.of(media, file.getChecksum().substring(0, 2), file.getChecksum());
    }

    private Path aside() {
        return Path.of(media, "damaged", file.getChecksum().substring(0, 2), file.getChecksum());
    }

    /** Null where it was not checked. */
    private Object outcome() {
        List<?> found = entities.createNativeQuery(
                        "select outcome from checked_file where checksum = '" + file.getChecksum() + "'")
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    private void execute(String sql) {
        try {
            transaction.begin();
            entities.createNativeQuery(sql).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
