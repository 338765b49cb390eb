package org.chapterhouse.web.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends a stored file, whole or in the parts asked for. With the setting {@code chapterhouse.accel-redirect} it only
 * names the file, {@code PREFIX/ab/abcd…}, and leaves the sending to the nginx in front. Thread-safe.
 */
@ApplicationScoped
class FileSender {

    private static final String BOUNDARY = "chapterhouse-7e1f0c52b9a64d38";

    /** @param etag with its quotes */
    record Sent(FileContent content, String mediaType, long bytes, String etag) {}

    @Inject
    private MediaStore store;

    @Inject
    private PartCopy parts;

    @Inject
    @ConfigProperty(name = "chapterhouse.accel-redirect")
    private Optional<String> accelRedirect;

    /** @param fileName what the file is called once saved */
    void send(StoredFile file, String fileName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(
                new Sent(store.require(file), file.getMediaType(), file.getBytes(), '"' + file.getChecksum() + '"'),
                fileName,
                request,
                response);
    }

    /** As {@link #send(StoredFile, String, HttpServletRequest, HttpServletResponse)}, of a file that was made of another. */
    void send(Sent file, String fileName, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileHeaders.describe(request, response, file.etag, fileName);
        if (accelRedirect.isPresent()) {
            response.setContentType(file.mediaType);
            response.setHeader("X-Accel-Redirect", accelRedirect.get() + "/" + file.content.key());
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        FileRequest.Decision decision = FileRequest.of(request).decide(file.etag, file.bytes);
        response.setStatus(decision.status());
        switch (decision.status()) {
            case HttpServletResponse.SC_OK, HttpServletResponse.SC_PARTIAL_CONTENT ->
                sendParts(file, decision.ranges(), request, response);
            case HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE ->
                response.setHeader("Content-Range", "bytes */" + file.bytes);
            default -> {}
        }
    }

    private void sendParts(Sent file, List<ByteRange> ranges, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ranges.size() > 1) {
            sendMultipart(file, ranges, response);
            return;
        }
        ByteRange range = ranges.isEmpty() ? new ByteRange(0, file.bytes - 1) : ranges.get(0);
        response.setContentType(file.mediaType);
        response.setContentLengthLong(range.length());
        if (!ranges.isEmpty()) {
            response.setHeader("Content-Range", range.of(file.bytes));
        }
        if (!"HEAD".equals(request.getMethod())) {
            try (SeekableByteChannel channel = file.content.open()) {
                parts.copy(channel, range, response.getOutputStream());
            }
        }
    }

    private void sendMultipart(Sent file, List<ByteRange> ranges, HttpServletResponse response) throws IOException {
        List<byte[]> heads = ranges.stream()
                .map(range -> ("\r\n--" + BOUNDARY + "\r\nContent-Type: " + file.mediaType + "\r\nContent-Range: "
                        + range.of(file.bytes) + "\r\n\r\n"))
                .map(head -> head.getBytes(StandardCharsets.US_ASCII))
                .toList();
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        response.setContentType("multipart/byteranges; boundary=" + BOUNDARY);
        response.setContentLengthLong(end.length
                + heads.stream().mapToLong(head -> head.length).sum()
                + ranges.stream().mapToLong(ByteRange::length).sum());
        OutputStream out = response.getOutputStream();
        try (SeekableByteChannel channel = file.content.open()) {
            for (int i = 0; i < ranges.size(); i++) {
                out.write(heads.get(i));
                parts.copy(channel, ranges.get(i), out);
            }
        }
        out.write(end);
    }
}
