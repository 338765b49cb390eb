package org.chapterhouse.media.work;

import java.io.File;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Deletes folders of temporary files. */
final class WorkFolder {

    private WorkFolder() {}

    /** With everything in it, as far as possible. */
    static void delete(Path folder) {
        deleteAll(folder.toFile());
        if (folder.toFile().exists()) {
            System.getLogger(WorkFolder.class.getName()).log(Level.WARNING, "Could not remove {0}", folder);
        }
    }

    private static void deleteAll(File file) {
        File[] inside = file.listFiles();
        for (File each : inside == null ? new File[0] : inside) {
            deleteAll(each);
        }
        file.delete();
    }
}
