package org.chapterhouse.web.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.media.fixity.FileChecks;
import org.chapterhouse.media.fixity.FileCounts;
import org.chapterhouse.media.fixity.FileFault;
import org.chapterhouse.media.fixity.LargeFile;
import org.chapterhouse.media.fixity.StoredBytes;
import org.chapterhouse.media.fixity.StoredFiles;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.FileSize;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/files.xhtml: what room the files take, which are damaged or missing, and having all of them checked. */
@Named
@RequestScoped
public class FilesPage {

    private static final int MOST_FAULTS = 500;
    private static final int LARGEST = 20;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    @Inject
    private FileChecks checks;

    @Inject
    private StoredFiles files;

    @Inject
    private CurrentViewer current;

    private FileCounts counts;
    private List<FileFault> faults;
    private StoredBytes bytes;
    private List<LargeFile> largest;

    @PostConstruct
    void load() {
        counts = checks.counts();
        faults = checks.faults(MOST_FAULTS);
        bytes = files.bytes();
        largest = files.largest(LARGEST);
    }

    public void checkAll() {
        checks.checkAll(current.viewer());
        load();
    }

    public FileCounts getCounts() {
        return counts;
    }

    /** Null where none was ever checked. */
    public String getLatest() {
        return counts.latest() == null ? null : day(counts.latest());
    }

    /** Those that are damaged or missing, once for each use. */
    public List<FileFault> getFaults() {
        return faults;
    }

    public StoredBytes getBytes() {
        return bytes;
    }

    public List<LargeFile> getLargest() {
        return largest;
    }

    public String size(long bytes) {
        return FileSize.megabytes(bytes);
    }

    public String day(Instant when) {
        return DAY.format(when);
    }
}
