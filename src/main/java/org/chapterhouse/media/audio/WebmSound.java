package org.chapterhouse.media.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

import org.chapterhouse.media.container.CopyTarget;
import org.chapterhouse.problem.Unavailable;

/**
 * The sound of a WebM file: its first track of sound, with the same blocks and times, in a WebM file of its own. The
 * elements of a segment and its clusters are read one after the other, so files whose sizes are not known, as browsers
 * record them, can be read as well. An index is made anew, so that players can jump without loading what lies between.
 */
final class WebmSound {

    private static final byte[] ID_OF_CUES = {0x1C, 0x53, (byte) 0xBB, 0x6B};
    /** Real files have a dozen elements before their first cluster; reading millions would take minutes. */
    private static final int MOST_BEFORE_CLUSTERS = 10_000;

    /** Half a minute of film. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final int LARGEST_TRACKS = 256 << 10;
    private static final int LARGEST_CLUSTER = 16 << 20;
    /** Room for a cluster each second for a day. */
    private static final int LARGEST_INDEX = 8 << 20;

    private final SeekableByteChannel file;
    private final Ebml segment;
    private Ebml info;
    private Ebml entry;
    private long track;
    private boolean picture;
    private long firstCluster;

    private long begin;
    private long time;
    private CopyTarget target;
    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    private final ByteArrayOutputStream cues = new ByteArrayOutputStream();

    private WebmSound(SeekableByteChannel file, Ebml segment) {
        this.file = file;
        this.segment = segment;
    }

    /** Nothing where there is no picture to leave out, or no sound. */
    static Optional<WebmSound> in(SeekableByteChannel file) throws IOException {
        Ebml segment = Ebml.at(file, Ebml.at(file, 0).end());
        if (segment.id() != WebmId.SEGMENT) {
            return Optional.empty();
        }
        WebmSound sound = new WebmSound(file, segment);
        sound.readHead();
        return sound.picture && sound.entry != null && sound.info != null ? Optional.of(sound) : Optional.empty();
    }

    private void readHead() throws IOException {
        firstCluster = segment.body();
        for (int count = 0; firstCluster < file.size(); count++) {
            if (count == MOST_BEFORE_CLUSTERS) {
                throw new IOException("The head of this WebM file is too large.");
            }
            Ebml element = Ebml.at(file, firstCluster);
            if (element.id() == WebmId.CLUSTER) {
                return;
            }
            if (element.id() == WebmId.INFO) {
                info = element;
            } else if (element.id() == WebmId.TRACKS) {
                readTracks(element);
            }
            firstCluster = element.end();
        }
    }

    private void readTracks(Ebml tracks) throws IOException {
        if (tracks.end() - tracks.body() > LARGEST_TRACKS) {
            throw new IOException("The tracks of this WebM file take too much room.");
        }
        for (long at = tracks.body(); at < tracks.end(); ) {
            Ebml each = Ebml.at(file, at);
            long type = each.id() == WebmId.ENTRY ? child(each, WebmId.TYPE).number(file) : 0;
            picture |= type == WebmId.PICTURE;
            if (type == WebmId.SOUND && entry == null) {
                entry = each;
                track = child(each, WebmId.NUMBER).number(file);
            }
            at = each.end();
        }
    }

    private Ebml child(Ebml parent, long id) throws IOException {
        for (long at = parent.body(); at < parent.end(); ) {
            Ebml child = Ebml.at(file, at);
            if (child.id() == id) {
                return child;
            }
            at = child.end();
        }
        throw new IOException("This WebM file lacks what it needs.");
    }

    /** Whether any of its blocks are among the first of the file: a microphone that was off has a track all the same. */
    boolean isThere() throws IOException {
        long at = firstCluster;
        for (int count = 0; at < Math.min(segment.end(), file.size()) && count < MOST_LOOKED_AT; count++) {
            Ebml element = Ebml.at(file, at);
            if (element.id() != WebmId.CLUSTER && isOurs(element)) {
                return true;
            }
            at = element.id() == WebmId.CLUSTER ? element.body() : element.end();
        }
        return false;
    }

    /**
     * @throws IOException also where the file is not in order
     * @throws Unavailable if the target cannot be written
     */
    void copyTo(SeekableByteChannel newTarget) throws IOException {
        target = new CopyTarget(newTarget);
        target.write(Ebml.at(file, 0).whole(file));
        long segmentAt = target.file().position();
        target.write(Ebml.head(WebmId.SEGMENT, 0));
        begin = target.file().position();
        target.write(seekHead(0));
        target.write(info.whole(file));
        target.write(Ebml.of(WebmId.TRACKS, entry.whole(file)));
        copyClusters();
        long index = target.file().position() - begin;
        target.write(Ebml.of(WebmId.CUES, cues.toByteArray()));
        long size = target.file().position() - begin;
        target.file().position(segmentAt);
        target.write(Ebml.head(WebmId.SEGMENT, size));
        target.write(seekHead(index));
    }

    private static byte[] seekHead(long index) {
        return Ebml.of(
                WebmId.SEEK_HEAD,
                Ebml.of(WebmId.SEEK, Ebml.of(WebmId.SEEK_ID, ID_OF_CUES), Ebml.of(WebmId.SEEK_POSITION, index)));
    }

    private void copyClusters() throws IOException {
        for (long at = firstCluster; at < Math.min(segment.end(), file.size()); ) {
            Ebml element = Ebml.at(file, at);
            boolean cluster = element.id() == WebmId.CLUSTER;
            if (cluster) {
                finishCluster();
            } else if (element.id() == WebmId.TIME) {
                time = element.number(file);
            } else if (element.end() <= file.size() && isOurs(element)) {
                blocks.writeBytes(element.whole(file));
            }
            if (blocks.size() > LARGEST_CLUSTER) {
                throw new IOException("A cluster of this WebM file is too large.");
            }
            at = cluster ? element.body() : element.end();
        }
        finishCluster();
    }

    private boolean isOurs(Ebml element) throws IOException {
        return element.id() == WebmId.SIMPLE_BLOCK && element.track(file) == track
                || element.id() == WebmId.GROUP && child(element, WebmId.BLOCK).track(file) == track;
    }

    private void finishCluster() throws IOException {
        if (blocks.size() > 0) {
            cues.writeBytes(Ebml.of(
                    WebmId.CUE,
                    Ebml.of(WebmId.CUE_TIME, time),
                    Ebml.of(
                            WebmId.CUE_PLACE,
                            Ebml.of(WebmId.CUE_TRACK, track),
                            Ebml.of(WebmId.CUE_CLUSTER, target.file().position() - begin))));
            target.write(Ebml.of(WebmId.CLUSTER, Ebml.of(WebmId.TIME, time), blocks.toByteArray()));
            blocks.reset();
            if (cues.size() > LARGEST_INDEX) {
                throw new IOException("This WebM file has too many clusters.");
            }
        }
    }
}
