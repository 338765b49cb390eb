package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.chapterhouse.problem.Unavailable;

/**
 * Copies an MP4 file into fragments behind a small index, so that a player that begins anywhere needs a few kilobytes
 * and not the tables of all samples. Nothing is decoded: every sample, its times and edits are the same.
 */
public final class FragmentedCopy {

    private final Film film;
    private final List<Fragment> fragments;
    private final FragmentHead heads;

    private FragmentedCopy(Film film) {
        this.film = film;
        fragments = FragmentPlan.of(film);
        heads = new FragmentHead(film);
    }

    /**
     * Picture and sound, or the one there is.
     *
     * @param target empty
     * @return whether there was a need to; if not, nothing is written
     * @throws RefusedMp4  if it is damaged or cannot be copied
     * @throws Unavailable if the target cannot be written
     */
    public static boolean ofLong(SeekableByteChannel file, SeekableByteChannel target) throws IOException {
        try {
            Film film = Film.of(file, Mp4Track.PICTURE, Mp4Track.SOUND);
            boolean needed = CopyRule.isNeeded(film);
            if (needed) {
                new FragmentedCopy(film).writeTo(new CopyTarget(target));
            }
            return needed;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new RefusedMp4("A table of this MP4 file is shorter than it says.", e);
        }
    }

    /** The same of its sound alone, needed or not. */
    public static void ofSound(SeekableByteChannel file, SeekableByteChannel target) throws IOException {
        try {
            new FragmentedCopy(Film.of(file, Mp4Track.SOUND)).writeTo(new CopyTarget(target));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new RefusedMp4("A table of this MP4 file is shorter than it says.", e);
        }
    }

    private void writeTo(CopyTarget target) throws IOException {
        FragmentIndex index = new FragmentIndex(film);
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            index.add(fragment, heads.of(i + 1, fragment).length + Mp4Box.HEADER + heads.media(fragment));
        }
        target.write(new CopiedHead(film).bytes());
        target.write(index.boxes());
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            target.write(heads.of(i + 1, fragment));
            target.write(ByteBuffer.allocate(Mp4Box.HEADER)
                    .putInt((int) heads.media(fragment) + Mp4Box.HEADER)
                    .put("mdat".getBytes(StandardCharsets.ISO_8859_1))
                    .flip());
            for (List<Fragment.Part> slice : fragment.slices()) {
                for (int track = 0; track < slice.size(); track++) {
                    write(film.tracks().get(track).samples(), slice.get(track), target);
                }
            }
        }
    }

    /** What lies together is read together. */
    private void write(TrackSamples samples, Fragment.Part part, CopyTarget target) throws IOException {
        for (int i = part.from(); i < part.to(); ) {
            long begin = samples.offset(i);
            long end = begin;
            for (; i < part.to() && samples.offset(i) == end; i++) {
                end += samples.size(i);
            }
            target.write(film.file(), begin, end - begin);
        }
    }
}
