package org.chapterhouse.media.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.chapterhouse.media.audio.PlaybackFlaw.Kind;

/** What keeps browsers from playing a WebM file (RFC 9559), or a Matroska file that begins alike. For one thread. */
final class WebmPlayback {

    /** What a cluster begins with: its time, a checksum, room left free, its place or the size of the one before. */
    private static final Set<Long> BEGINNINGS = Set.of(0xE7L, 0xBFL, 0xECL, 0xA7L, 0xABL);

    private static final int LARGEST_TRACKS = 256 << 10;
    private static final int MOST_ELEMENTS = 200_000;
    private static final Set<String> PLAYABLE = Set.of("V_VP8", "V_VP9", "V_AV1", "A_VORBIS", "A_OPUS");

    private final SeekableByteChannel file;
    private final List<String> video = new ArrayList<>();
    private final List<String> audio = new ArrayList<>();
    private boolean content;
    private boolean cutOff;

    private WebmPlayback(SeekableByteChannel file) {
        this.file = file;
    }

    /** @throws IOException where it is not in order; an {@link EOFException} where something is missing */
    static List<PlaybackFlaw> flaws(SeekableByteChannel file) throws IOException {
        Ebml head = Ebml.at(file, 0);
        if (head.end() >= file.size()) {
            throw new EOFException("This WebM file ends after its head.");
        }
        Ebml segment = Ebml.at(file, head.end());
        if (segment.id() != WebmId.SEGMENT) {
            throw new IOException("This WebM file has no segment.");
        }
        WebmPlayback playback = new WebmPlayback(file);
        playback.read(segment);
        return playback.judge(isMatroska(file, head));
    }

    private static boolean isMatroska(SeekableByteChannel file, Ebml head) throws IOException {
        for (long at = head.body(); at < head.end(); ) {
            Ebml element = Ebml.at(file, at);
            if (element.id() == WebmId.DOCUMENT_TYPE) {
                return text(file, element).equals("matroska");
            }
            at = element.end();
        }
        return false;
    }

    private void read(Ebml segment) throws IOException {
        boolean live = segment.end() == Long.MAX_VALUE;
        cutOff = !live && segment.end() > file.size();
        long end = Math.min(segment.end(), file.size());
        long at = segment.body();
        for (int count = 0; at < end && count < MOST_ELEMENTS; count++) {
            Ebml element = Ebml.at(file, at);
            if (element.id() == WebmId.TRACKS && element.end() <= file.size()) {
                readTracks(element);
            } else if (element.id() == WebmId.CLUSTER) {
                readCluster(element);
            }
            cutOff |= element.end() != Long.MAX_VALUE && element.end() > file.size();
            at = element.end();
        }
    }

    private void readTracks(Ebml tracks) throws IOException {
        if (tracks.end() - tracks.body() > LARGEST_TRACKS) {
            throw new IOException("The tracks of this WebM file take too much room.");
        }
        for (long at = tracks.body(); at < tracks.end(); ) {
            Ebml each = Ebml.at(file, at);
            if (each.id() == WebmId.ENTRY) {
                readTrack(each);
            }
            at = each.end();
        }
    }

    private void readTrack(Ebml entry) throws IOException {
        long type = 0;
        String codec = "";
        for (long at = entry.body(); at < entry.end(); ) {
            Ebml child = Ebml.at(file, at);
            if (child.id() == WebmId.TYPE) {
                type = child.number(file);
            } else if (child.id() == WebmId.CODEC) {
                codec = text(file, child);
            }
            at = child.end();
        }
        if (type == WebmId.PICTURE) {
            video.add(codec);
        } else if (type == WebmId.SOUND) {
            audio.add(codec);
        }
    }

    private void readCluster(Ebml cluster) throws IOException {
        if (cluster.body() < Math.min(cluster.end(), file.size())) {
            content = true;
            if (!BEGINNINGS.contains(Ebml.at(file, cluster.body()).id())) {
                throw new IOException("A cluster of this WebM file holds something else.");
            }
        }
    }

    private List<PlaybackFlaw> judge(boolean matroska) {
        List<PlaybackFlaw> flaws = new ArrayList<>();
        if (cutOff) {
            flaws.add(PlaybackFlaw.of(Kind.CUT_OFF));
        } else if (!content || video.isEmpty() && audio.isEmpty()) {
            flaws.add(PlaybackFlaw.of(Kind.EMPTY));
        }
        judge(video, Kind.VIDEO_FORMAT, flaws);
        judge(audio, Kind.AUDIO_FORMAT, flaws);
        if (matroska) {
            flaws.add(new PlaybackFlaw(Kind.CONTAINER, "Matroska, MKV"));
        }
        return List.copyOf(flaws);
    }

    private static void judge(List<String> codecs, Kind kind, List<PlaybackFlaw> flaws) {
        if (!codecs.isEmpty() && codecs.stream().noneMatch(PLAYABLE::contains)) {
            flaws.add(new PlaybackFlaw(kind, display(codecs.get(0))));
        }
    }

    /** For people. */
    private static String display(String codec) {
        return codec.replaceFirst("^[VA]_", "")
                .replace("MPEG4/ISO/AVC", "H.264")
                .replace("MPEGH/ISO/HEVC", "HEVC, H.265")
                .replaceAll("[^\\x20-\\x7E]", "?");
    }

    private static String text(SeekableByteChannel file, Ebml element) throws IOException {
        return new String(element.content(file), StandardCharsets.US_ASCII).replace("\0", "");
    }
}
