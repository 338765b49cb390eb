package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is copied of an MP4 file: its picture and its sound, or one of them.
 *
 * @param tracks one or two, the picture before the sound
 * @param length in units of the movie; 0 where the file does not say
 */
record Film(SeekableByteChannel file, Mp4Layout layout, Mp4Box movie, List<FilmTrack> tracks, long length) {

    private static final int VERSION_AND_FLAGS = 4;
    /** Flags and count before the places of media. */
    private static final int PLACES = 8;

    private static final int HERE = 1;

    /**
     * @param handlers of the tracks that are wanted
     * @throws RefusedMp4 where it cannot be copied
     */
    static Film of(SeekableByteChannel file, String... handlers) throws IOException {
        Mp4Layout layout = Mp4Layout.of(file);
        Mp4Box movie = layout.movie().orElseThrow(() -> new RefusedMp4("This MP4 file lacks its index."));
        ByteBuffer head = movie.require(file, "mvhd").read(file);
        int time = Mp4Track.time(head);
        long scale = Integer.toUnsignedLong(head.getInt(VERSION_AND_FLAGS + 2 * time));
        long length =
                head.position(VERSION_AND_FLAGS + 2 * time + Integer.BYTES).remaining() < time
                        ? 0
                        : time == Long.BYTES ? head.getLong() : Integer.toUnsignedLong(head.getInt());
        if (scale == 0) {
            throw new RefusedMp4("This MP4 file has no time.");
        }
        List<FilmTrack> tracks = new ArrayList<>();
        for (String handler : handlers) {
            Optional<Mp4Track> track = Mp4Track.played(file, movie, handler);
            if (track.isPresent()) {
                tracks.add(read(file, track.get(), scale));
            }
        }
        Film film = new Film(file, layout, movie, tracks, length);
        film.addFragments();
        if (!film.isFragmented()) {
            tracks.forEach(FilmTrack::cut);
        }
        tracks.removeIf(track -> track.samples().count() == 0);
        film.check();
        return film;
    }

    private static FilmTrack read(SeekableByteChannel file, Mp4Track track, long scale) throws IOException {
        if (track.format(file).isEncrypted()) {
            throw new RefusedMp4("This MP4 file is encrypted.");
        }
        if (isElsewhere(file, track.box())) {
            throw new RefusedMp4("The media of this MP4 file are in another file.");
        }
        return new FilmTrack(track, Mp4Edit.of(file, track.box()), SampleTables.read(file, track.samples(file)), scale);
    }

    private static boolean isElsewhere(SeekableByteChannel file, Mp4Box track) throws IOException {
        Optional<Mp4Box> places = track.find(file, "mdia", "minf", "dinf", "dref");
        if (places.isPresent()) {
            for (Mp4Box place :
                    Mp4Box.in(file, places.get().body() + PLACES, places.get().end())) {
                if ((FilePart.read(file, place.body(), Integer.BYTES).getInt() & HERE) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isFragmented() throws IOException {
        return movie.find(file, "mvex").isPresent();
    }

    private void addFragments() throws IOException {
        if (isFragmented()) {
            Map<Integer, TrackSamples> samples = new HashMap<>();
            tracks.forEach(track -> samples.put(track.track().id(), track.samples()));
            SourceFragments.read(file, layout, movie, samples);
        }
    }

    /** Samples that name the same bytes again and again could make a copy of any size. */
    private void check() throws IOException {
        for (FilmTrack track : tracks) {
            track.check();
        }
        long bytes = tracks.stream().mapToLong(track -> track.samples().bytes()).sum();
        if (tracks.isEmpty() || bytes > file.size()) {
            throw new RefusedMp4("This MP4 file holds nothing, or more than it can.");
        }
    }

    /** The longest of its tracks. */
    double seconds() {
        return tracks.stream()
                .mapToDouble(track -> track.seconds(track.end()))
                .max()
                .orElse(0);
    }
}
