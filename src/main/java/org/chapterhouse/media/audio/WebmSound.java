package org.chapterhouse.media.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The sound of a WebM file: its first track of sound, with the same blocks and times, in a WebM file of its own. The
 * elements of a segment and its clusters are read one after the other, so files whose sizes are not known, as browsers
 * record them, can be read as well. An index is made anew, so that players can jump without loading what lies between.
 */
final class WebmSound {

    private static final long SEGMENT = 0x18538067;
    private static final long INFO = 0x1549A966;
    private static final long TRACKS = 0x1654AE6B;
    private static final long ENTRY = 0xAE;
    private static final long NUMBER = 0xD7;
    private static final long TYPE = 0x83;
    private static final long CLUSTER = 0x1F43B675;
    private static final long TIME = 0xE7;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final long GROUP = 0xA0;
    private static final long BLOCK = 0xA1;
    private static final long SEEK_HEAD = 0x114D9B74;
    private static final long SEEK = 0x4DBB;
    private static final long SEEK_ID = 0x53AB;
    private static final long SEEK_POSITION = 0x53AC;
    private static final long CUES = 0x1C53BB6B;
    private static final byte[] ID_OF_CUES = {0x1C, 0x53, (byte) 0xBB, 0x6B};
    private static final long CUE = 0xBB;
    private static final long CUE_TIME = 0xB3;
    private static final long CUE_PLACE = 0xB7;
    private static final long CUE_TRACK = 0xF7;
    private static final long CUE_CLUSTER = 0xF1;
    private static final int PICTURE = 1;
    private static final int SOUND = 2;
    /** Real files have a dozen elements before their first cluster; reading millions would take minutes. */
    private static final int MOST_BEFORE_CLUSTERS = 10_000;

    private static final int LARGEST_TRACKS = 256 << 10;
    private static final int LARGEST_CLUSTER = 16 << 20;
    /** Room for a cluster each second for a day. */
    private static final int LARGEST_INDEX = 8 << 20;

    private final FileChannel file;
    private final Ebml segment;
    private Ebml info;
    private Ebml entry;
    private long track;
    private boolean picture;
    private long firstCluster;

    private long begin;
    private long time;
    private FileChannel target;
    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    private final ByteArrayOutputStream cues = new ByteArrayOutputStream();

    private WebmSound(FileChannel file, Ebml segment) {
        this.file = file;
        this.segment = segment;
    }

    /** Nothing where there is no picture to leave out, or no sound. */
    static Optional<WebmSound> in(FileChannel file) throws IOException {
        Ebml segment = Ebml.at(file, Ebml.at(file, 0).end());
        if (segment.id() != SEGMENT) {
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
            if (element.id() == CLUSTER) {
                return;
            }
            if (element.id() == INFO) {
                info = element;
            } else if (element.id() == TRACKS) {
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
            long type = each.id() == ENTRY ? child(each, TYPE).number(file) : 0;
            picture |= type == PICTURE;
            if (type == SOUND && entry == null) {
                entry = each;
                track = child(each, NUMBER).number(file);
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

    /** @throws IOException also where the file is not in order */
    void copyTo(FileChannel newTarget) throws IOException {
        target = newTarget;
        write(Ebml.at(file, 0).whole(file));
        long segmentAt = target.position();
        write(Ebml.head(SEGMENT, 0));
        begin = target.position();
        write(seekHead(0));
        write(info.whole(file));
        write(Ebml.of(TRACKS, entry.whole(file)));
        copyClusters();
        long index = target.position() - begin;
        write(Ebml.of(CUES, cues.toByteArray()));
        long size = target.position() - begin;
        target.position(segmentAt);
        write(Ebml.head(SEGMENT, size));
        write(seekHead(index));
    }

    private static byte[] seekHead(long index) {
        return Ebml.of(SEEK_HEAD, Ebml.of(SEEK, Ebml.of(SEEK_ID, ID_OF_CUES), Ebml.of(SEEK_POSITION, index)));
    }

    private void copyClusters() throws IOException {
        for (long at = firstCluster; at < Math.min(segment.end(), file.size()); ) {
            Ebml element = Ebml.at(file, at);
            boolean cluster = element.id() == CLUSTER;
            if (cluster) {
                finishCluster();
            } else if (element.id() == TIME) {
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
        return element.id() == SIMPLE_BLOCK && element.track(file) == track
                || element.id() == GROUP && child(element, BLOCK).track(file) == track;
    }

    private void finishCluster() throws IOException {
        if (blocks.size() > 0) {
            cues.writeBytes(Ebml.of(
                    CUE,
                    Ebml.of(CUE_TIME, time),
                    Ebml.of(CUE_PLACE, Ebml.of(CUE_TRACK, track), Ebml.of(CUE_CLUSTER, target.position() - begin))));
            write(Ebml.of(CLUSTER, Ebml.of(TIME, time), blocks.toByteArray()));
            blocks.reset();
            if (cues.size() > LARGEST_INDEX) {
                throw new IOException("This WebM file has too many clusters.");
            }
        }
    }

    private void write(byte[] bytes) throws IOException {
        for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
            target.write(left);
        }
    }
}
