package org.chapterhouse.media.work;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker should do.
 *
 * @param work name of a {@link DocumentWork}
 * @param file absolute
 */
record Request(String work, Path file, List<String> arguments) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(work);
        out.writeUTF(file.toString());
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    static Request readFrom(DataInputStream in) throws IOException {
        String work = in.readUTF();
        Path file = Path.of(in.readUTF());
        List<String> arguments = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            arguments.add(in.readUTF());
        }
        return new Request(work, file, arguments);
    }
}
