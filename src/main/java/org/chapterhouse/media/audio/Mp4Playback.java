package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.media.audio.PlaybackFlaw.Kind;
import org.chapterhouse.media.container.Mp4Box;
import org.chapterhouse.media.container.Mp4Chunks;
import org.chapterhouse.media.container.Mp4Format;
import org.chapterhouse.media.container.Mp4Layout;
import org.chapterhouse.media.container.Mp4Track;

/** What keeps browsers from playing an MP4 file. For one thread. */
final class Mp4Playback {

    private final SeekableByteChannel file;
    private final Mp4Layout layout;
    private final List<Mp4Format> video = new ArrayList<>();
    private final List<Mp4Format> audio = new ArrayList<>();
    private final List<PlaybackFlaw> flaws = new ArrayList<>();

    private Mp4Playback(SeekableByteChannel file, Mp4Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** @throws IOException where it is not in order; an {@link java.io.EOFException} where something is missing */
    static List<PlaybackFlaw> flaws(SeekableByteChannel file) throws IOException {
        Mp4Layout layout = Mp4Layout.of(file);
        Optional<Mp4Box> movie = layout.movie();
        if (movie.isEmpty()) {
            return List.of(PlaybackFlaw.of(layout.holdsMedia() ? Kind.CUT_OFF : Kind.EMPTY));
        }
        return new Mp4Playback(file, layout).flaws(movie.get());
    }

    private List<PlaybackFlaw> flaws(Mp4Box movie) throws IOException {
        boolean fragmented = movie.find(file, "mvex").isPresent();
        for (Mp4Box box : movie.children(file)) {
            if (box.type().equals("trak")) {
                look(box, fragmented);
            }
        }
        if (fragmented && layout.isCutOff()) {
            add(Kind.CUT_OFF, null);
        }
        if (video.isEmpty() && audio.isEmpty() || fragmented && !layout.holdsFragments()) {
            add(Kind.EMPTY, null);
        }
        judge(video, Kind.VIDEO_FORMAT);
        judge(audio, Kind.AUDIO_FORMAT);
        return List.copyOf(flaws);
    }

    private void look(Mp4Box track, boolean fragmented) throws IOException {
        String handler = Mp4Track.handler(file, track);
        if (!handler.equals("vide") && !handler.equals("soun")) {
            return;
        }
        Mp4Box samples = track.require(file, "mdia", "minf", "stbl");
        Mp4Format format = Mp4Format.of(file, samples.require(file, "stsd"));
        // Tables of compact sizes are too rare to be worth reading.
        if (!fragmented && samples.find(file, "stz2").isEmpty()) {
            Mp4Chunks chunks = Mp4Chunks.of(file, samples);
            if (chunks.offsets().length == 0) {
                return;
            }
            if (!ChunkContent.inOrder(file, chunks, format.lengthSize())) {
                add(Kind.DAMAGED, null);
            }
        }
        (handler.equals("vide") ? video : audio).add(format);
    }

    /** One that plays is enough: still pictures of chapters, or a second language, are tracks as well. */
    private void judge(List<Mp4Format> formats, Kind kind) {
        if (formats.isEmpty() || formats.stream().anyMatch(Mp4Format::isPlayable)) {
            return;
        }
        if (formats.get(0).isEncrypted()) {
            add(Kind.ENCRYPTED, null);
        } else {
            add(kind, formats.get(0).display());
        }
    }

    private void add(Kind kind, String format) {
        if (flaws.stream().noneMatch(flaw -> flaw.kind() == kind)) {
            flaws.add(new PlaybackFlaw(kind, format));
        }
    }
}
