package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what a copy begins with: its type, and a movie whose tables are empty, because its samples are in fragments. */
final class CopiedHead {

    private static final Set<String> OF_TRACK = Set.of("tkhd");
    private static final Set<String> OF_MEDIA = Set.of("mdhd", "hdlr", "elng");
    private static final Set<String> OF_MEDIA_INFORMATION = Set.of("vmhd", "smhd", "gmhd", "hdlr", "dinf");

    private static final int LARGEST = 1 << 20;
    private static final int WIDE = 1 << 24;
    private static final int AS_IT_IS = 0x0001_0000;
    private static final String PLAIN = "iso6\0\0\0\0iso6isommp42";
    private static final String QUICKTIME = "qt  ";

    private final Film film;
    private final SeekableByteChannel file;

    CopiedHead(Film film) {
        this.film = film;
        file = film.file();
    }

    byte[] bytes() throws IOException {
        List<byte[]> movie = new ArrayList<>();
        movie.add(whole(film.movie().require(file, "mvhd")));
        for (FilmTrack track : film.tracks()) {
            movie.add(track(track));
        }
        movie.add(extended());
        byte[] type = Mp4Box.of("ftyp", (PLAIN + kept()).getBytes(StandardCharsets.ISO_8859_1));
        byte[] index = Mp4Box.of("moov", movie.toArray(byte[][]::new));
        return ByteBuffer.allocate(type.length + index.length)
                .put(type)
                .put(index)
                .array();
    }

    /** QuickTime describes sound in ways of its own, which players expect only where it is named. */
    private String kept() throws IOException {
        Mp4Box type = film.layout().boxes().get(0);
        boolean quicktime = type.type().equals("ftyp")
                && type.end() - type.start() < LARGEST
                && new String(type.whole(file), StandardCharsets.ISO_8859_1).contains(QUICKTIME);
        return quicktime ? QUICKTIME : "";
    }

    private byte[] track(FilmTrack track) throws IOException {
        Mp4Box box = track.track().box();
        Mp4Box media = box.require(file, "mdia");
        Mp4Box information = media.require(file, "minf");
        List<byte[]> inner = kept(information, OF_MEDIA_INFORMATION);
        inner.add(tables(track.track().samples(file)));
        List<byte[]> middle = kept(media, OF_MEDIA);
        middle.add(Mp4Box.of("minf", inner.toArray(byte[][]::new)));
        List<byte[]> outer = kept(box, OF_TRACK);
        if (box.find(file, "edts", "elst").isPresent()) {
            outer.add(edit(track.edit()));
        }
        outer.add(Mp4Box.of("mdia", middle.toArray(byte[][]::new)));
        return Mp4Box.of("trak", outer.toArray(byte[][]::new));
    }

    /** Each once, however often the file has it. */
    private List<byte[]> kept(Mp4Box box, Set<String> types) throws IOException {
        List<byte[]> kept = new ArrayList<>();
        for (String type : types.stream().sorted().toList()) {
            Optional<Mp4Box> found = box.find(file, type);
            if (found.isPresent()) {
                kept.add(whole(found.get()));
            }
        }
        return kept;
    }

    private byte[] tables(Mp4Box samples) throws IOException {
        byte[] none = new byte[8];
        return Mp4Box.of(
                "stbl",
                whole(samples.require(file, "stsd")),
                Mp4Box.of("stts", none),
                Mp4Box.of("stsc", none),
                Mp4Box.of("stsz", new byte[12]),
                Mp4Box.of("stco", none));
    }

    /** The length of the edit of a file in fragments may be that of what came before them. */
    private byte[] edit(Mp4Edit edit) throws IOException {
        long length = film.isFragmented() ? 0 : edit.length();
        ByteBuffer list = ByteBuffer.allocate(48);
        list.putInt(WIDE).putInt(edit.delay() > 0 ? 2 : 1);
        if (edit.delay() > 0) {
            list.putLong(edit.delay()).putLong(-1).putInt(AS_IT_IS);
        }
        list.putLong(length).putLong(edit.begin()).putInt(AS_IT_IS);
        byte[] content = new byte[list.position()];
        list.flip().get(content);
        return Mp4Box.of("edts", Mp4Box.of("elst", content));
    }

    private byte[] extended() throws IOException {
        List<byte[]> boxes = new ArrayList<>();
        long scale = film.tracks().get(0).movieScale();
        long length = film.length() > 0 && !film.isFragmented() ? film.length() : Math.round(film.seconds() * scale);
        boxes.add(Mp4Box.of(
                "mehd", ByteBuffer.allocate(12).putInt(WIDE).putLong(length).array()));
        for (FilmTrack track : film.tracks()) {
            boxes.add(Mp4Box.of(
                    "trex",
                    ByteBuffer.allocate(24)
                            .putInt(0)
                            .putInt(track.track().id())
                            .putInt(track.samples().description())
                            .array()));
        }
        return Mp4Box.of("mvex", boxes.toArray(byte[][]::new));
    }

    private byte[] whole(Mp4Box box) throws IOException {
        if (box.end() - box.start() > LARGEST) {
            throw new RefusedMp4("The head of this MP4 file is too large.");
        }
        return box.whole(file);
    }
}
