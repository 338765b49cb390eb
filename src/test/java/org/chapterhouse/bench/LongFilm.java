package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MP4 and M4A files of a length, made by ffmpeg: one minute of moving picture and tone, again and again. */
final class LongFilm {

    private LongFilm() {}

    /** With its index at the end, as most programs write it. */
    static Path of(int minutes, Path folder) {
        Path film = folder.resolve(minutes + ".mp4");
        Path minute = folder.resolve("minute.mp4");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(minute)) {
                ffmpeg(
                        "-f lavfi -i testsrc2=size=426x240:rate=25 -f lavfi -i sine=frequency=330:sample_rate=44100"
                                + " -t 60 -c:v libx264 -preset veryfast -crf 36 -g 125 -pix_fmt yuv420p"
                                + " -c:a aac -b:a 48k -ac 1",
                        minute);
            }
            if (!Files.exists(film)) {
                ffmpeg("-stream_loop " + (minutes - 1) + " -i " + minute + " -c copy", film);
            }
            return film;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tone of such a film alone. */
    static Path soundOf(int minutes, Path folder) {
        Path film = of(minutes, folder);
        Path sound = folder.resolve(minutes + ".m4a");
        try {
            if (!Files.exists(sound)) {
                ffmpeg("-i " + film + " -vn -c copy", sound);
            }
            return sound;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under another name until it is whole. */
    private static void ffmpeg(String arguments, Path file) throws IOException {
        Path begun = file.resolveSibling("begun-" + file.getFileName());
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of(arguments.split(" ")));
        command.add(begun.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("ffmpeg could not make " + file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "This benchmark makes its recordings with ffmpeg; install it with: sudo apt-get install ffmpeg", e);
        }
        Files.move(begun, file);
    }
}
