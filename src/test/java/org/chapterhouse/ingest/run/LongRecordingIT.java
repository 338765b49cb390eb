package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.account.EmailAddress;
import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visitor;
import org.chapterhouse.account.signin.SignUp;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.container.MadeMp4;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.search.ArchiveFixture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** A long recording is played from a copy in fragments; it stays what is downloaded, and what is played without one. */
@ExtendWith(ArquillianExtension.class)
class LongRecordingIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final String PASSWORD = "velvet anchor tundra";
    private static final Pattern PLAYED = Pattern.compile("src=\"(/media/recordings/\\d+)(\\.play)?[\"#]");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private SignUp signUp;

    @Inject
    private MediaStore store;

    @Inject
    @ConfigProperty(name = "chapterhouse.media")
    private String media;

    private final String slug = "long-" + UUID.randomUUID();
    private final byte[] film = MadeMp4.ofMinutes(15, slug);
    private final Visitor stranger = new Visitor();
    private final Visitor member = new Visitor();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void signIn() {
        String email = UUID.randomUUID() + "@example.org";
        signUp.open(new EmailAddress(email), "Ada", PASSWORD, "192.0.2." + email.hashCode());
        member.signIn(email, PASSWORD);
    }

    @AfterEach
    void removeIt() {
        archive.remove(archive.count("select id from session where slug = '" + slug + "'"));
    }

    private void importIt() throws IOException {
        String manifest = ("{'format': 'chapterhouse-archive/1', 'archive': {'id': 'S', 'title': 'Long'},"
                        + " 'programs': [{'id': 'hints', 'name': 'Hints'}],"
                        + " 'sessions': [{'id': 'S', 'slug': 'S', 'title': 'Long', 'programs': ['hints'],"
                        + " 'visibility': 'members',"
                        + " 'recordings': [{'id': 'S', 'file': 'recording.mp4', 'duration': 900}]}]}")
                .replace("'S'", "'" + slug + "'");
        Map<String, byte[]> files = Map.of(
                "manifest.json", json(manifest).toString().getBytes(StandardCharsets.UTF_8), "recording.mp4", film);
        try (ImportArchive bundle = uploads.receive(Manifests.zip(files))) {
            assertThat(importer.run(bundle, EDITOR, HandEdits.KEEP).notes(ImportNote.Type.REJECTED))
                    .isEmpty();
        }
    }

    private String checksum() {
        return store.store(new ByteArrayInputStream(film), MediaType.MP4).getChecksum();
    }

    /** What the page plays. */
    private Matcher played() {
        Matcher found = PLAYED.matcher(member.get("/sessions/" + slug).body());
        assertThat(found.find()).isTrue();
        return found;
    }

    private String copyPlayed() throws InterruptedException {
        Instant start = Instant.now();
        Matcher played = played();
        String copy = played.group(1) + played.group(2);
        while (member.part(copy, "bytes=0-7").statusCode() == 302) {
            assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
            Thread.sleep(50);
        }
        return copy;
    }

    @Test
    void itsCopyIsPlayedByRangesAndOnlyByWhoMaySeeIt() throws IOException, InterruptedException {
        importIt();
        String copy = copyPlayed();
        HttpResponse<byte[]> part = member.part(copy, "bytes=4-7");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString(StandardCharsets.US_ASCII).isEqualTo("ftyp");
        assertThat(part.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(part.headers().firstValue("ETag").orElseThrow()).startsWith('"' + checksum() + "-play");
        assertThat(member.part(copy, "bytes=0-").body())
                .asString(StandardCharsets.ISO_8859_1)
                .contains("sidx");
        assertThat(stranger.part(copy, "bytes=0-7").statusCode()).isEqualTo(404);
        assertThat(member.part(copy.replace(".play", ".copy"), "bytes=0-7").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRecordingIsWhatIsDownloaded() throws IOException, InterruptedException {
        importIt();
        String copy = copyPlayed();
        HttpResponse<byte[]> whole = member.part(copy.replace(".play", "?download"), "bytes=0-");
        assertThat(whole.body()).isEqualTo(film);
        assertThat(whole.headers().firstValue("ETag")).contains('"' + checksum() + '"');
    }

    @Test
    void whereNoCopyCanBeKeptTheRecordingIsPlayed() throws IOException {
        String checksum = checksum();
        Path place = Path.of(media, "derived", checksum.substring(0, 2), checksum);
        Files.createDirectories(place.getParent());
        Files.createFile(place);
        try {
            importIt();
            Matcher played = played();
            HttpResponse<byte[]> led = member.part(played.group(1) + played.group(2), "bytes=0-7");
            assertThat(led.statusCode()).isEqualTo(302);
            assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith(played.group(1));
            assertThat(member.part(played.group(1), "bytes=0-").body()).isEqualTo(film);
        } finally {
            Files.delete(place);
        }
    }
}
