package org.chapterhouse.media.audio;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.OptionalLong;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.container.Mp4Box;
import org.chapterhouse.media.container.Mp4Layout;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How long a recording lasts by what its file says in its head. Thread-safe. */
@ApplicationScoped
public class RecordingLength {

    private static final long USUAL_SCALE_NANOS = 1_000_000;
    private static final double NANOS_A_MILLI = 1e6;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int VERSION_AND_FLAGS = 4;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final MediaStore store;

    protected RecordingLength() {
        store = null;
    }

    @Inject
    RecordingLength(MediaStore store) {
        this.store = store;
    }

    /** Milliseconds; empty where the file does not say, as recordings of browsers and some MP3 files do not. */
    public OptionalLong of(StoredFile recording) {
        Optional<FileContent> content = store.find(recording.getChecksum());
        return content.isEmpty() ? OptionalLong.empty() : of(content.get(), recording.getMediaType());
    }

    /** The same of a file wherever it lies. */
    public OptionalLong of(FileContent content, String mediaType) {
        try (SeekableByteChannel file = content.open()) {
            return switch (MediaType.ofMime(mediaType).orElse(MediaType.MP3)) {
                case MP4 -> ofMp4(file);
                case WEBM -> ofWebm(file);
                default -> Mp3Head.of(file).length();
            };
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
            System.getLogger(RecordingLength.class.getName()).log(Level.DEBUG, "A length could not be read", e);
            return OptionalLong.empty();
        }
    }

    /** The length of the whole presentation (ISO/IEC 14496-12, 8.2.2); of a fragmented one, 8.8.2. */
    static OptionalLong ofMp4(SeekableByteChannel file) throws IOException {
        Optional<Mp4Box> movie = Mp4Layout.movieOf(file);
        if (movie.isEmpty()) {
            return OptionalLong.empty();
        }
        ByteBuffer header = movie.get().require(file, "mvhd").read(file);
        boolean wide = header.get(0) == 1;
        header.position(VERSION_AND_FLAGS + 2 * (wide ? Long.BYTES : Integer.BYTES));
        long timescale = header.getInt() & UNSIGNED;
        long units = units(header, wide);
        if (units == 0) {
            var fragmented = movie.get().find(file, "mvex", "mehd");
            if (fragmented.isPresent()) {
                ByteBuffer total = fragmented.get().read(file);
                wide = total.get(0) == 1;
                units = units(total.position(VERSION_AND_FLAGS), wide);
            }
        }
        return positive(timescale == 0 ? 0 : units * 1000.0 / timescale);
    }

    /** All bits set stand for an unknown length. */
    private static long units(ByteBuffer from, boolean wide) {
        long units = wide ? from.getLong() : from.getInt() & UNSIGNED;
        return units == (wide ? -1 : UNSIGNED) ? 0 : units;
    }

    /** RFC 9559, 5.1.2. */
    static OptionalLong ofWebm(SeekableByteChannel file) throws IOException {
        Ebml segment = Ebml.at(file, Ebml.at(file, 0).end());
        long at = segment.id() == WebmId.SEGMENT ? segment.body() : file.size();
        for (int count = 0; at < file.size() && count < MOST_ELEMENTS; count++) {
            Ebml element = Ebml.at(file, at);
            if (element.id() == WebmId.INFO) {
                return lengthIn(element, file);
            }
            at = element.id() == WebmId.CLUSTER ? file.size() : element.end();
        }
        return OptionalLong.empty();
    }

    private static OptionalLong lengthIn(Ebml info, SeekableByteChannel file) throws IOException {
        long scale = USUAL_SCALE_NANOS;
        double units = 0;
        long at = info.body();
        for (int count = 0; at < Math.min(info.end(), file.size()) && count < MOST_ELEMENTS; count++) {
            Ebml element = Ebml.at(file, at);
            if (element.id() == WebmId.TIMESTAMP_SCALE) {
                scale = element.number(file);
            } else if (element.id() == WebmId.DURATION) {
                ByteBuffer number = ByteBuffer.wrap(element.content(file));
                units = number.remaining() == Double.BYTES
                        ? number.getDouble()
                        : number.remaining() == Float.BYTES ? number.getFloat() : 0;
            }
            at = element.end();
        }
        return positive(units * scale / NANOS_A_MILLI);
    }

    /** What a recording can last: up to a month. */
    private static OptionalLong positive(double millis) {
        return millis >= 1 && millis < Integer.MAX_VALUE ? OptionalLong.of(Math.round(millis)) : OptionalLong.empty();
    }
}
