package org.chapterhouse.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Holds a page back until it is whole. Headers, redirects and errors go to the response at once. */
final class BufferedPage extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Held();
    private PrintWriter writer;

    BufferedPage(HttpServletResponse response) {
        super(response);
    }

    /** Whether it is a page and nothing was decided about the one who asked for it. */
    boolean isPlainPage() {
        String type = getContentType();
        return getStatus() == SC_OK
                && !isCommitted()
                && type != null
                && type.startsWith("text/html")
                && !containsHeader("Set-Cookie")
                && !String.valueOf(getHeader("Content-Security-Policy")).contains("'nonce-");
    }

    byte[] content() {
        if (writer != null) {
            writer.flush();
        }
        return content.toByteArray();
    }

    /** As if it had never been held. */
    void send() throws IOException {
        byte[] held = content();
        if (held.length > 0) {
            getResponse().getOutputStream().write(held);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Held until it is whole.
    }

    @Override
    public void setContentLength(int length) {
        // Known in the end.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Likewise.
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        content();
        content.reset();
    }

    @Override
    public void reset() {
        super.reset();
        content.reset();
        writer = null;
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int one) {
            content.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            content.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are not written asynchronously.");
        }
    }
}
