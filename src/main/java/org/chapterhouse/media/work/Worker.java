package org.chapterhouse.media.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * The main class of a worker: answers requests from standard input on standard output, one after the other, until the
 * input ends. It also ends when the server is killed.
 */
final class Worker {

    private Worker() {}

    /** @param arguments the folder to delete when the server is gone */
    public static void main(String[] arguments) {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What libraries print must not get in between the answers; what they log is not needed.
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        NoNetwork.enforce();
        try {
            answers.writeInt(Answer.SIGN);
            answers.flush();
            while (true) {
                answer(Request.readFrom(requests), answers);
            }
        } catch (IOException e) {
            // The server is gone, and nobody else cleans up.
            WorkFolder.delete(Path.of(arguments[0]));
        }
        Runtime.getRuntime().halt(0);
    }

    /** On another thread, because this one must notice when the input ends. */
    private static void answer(Request request, DataOutputStream answers) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Answer.to(request).writeTo(answers);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "document");
        thread.setDaemon(true);
        thread.start();
    }
}
