package org.chapterhouse.web.desk.plain;

import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.web.ui.FileSize;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The file of the material that is on the desk. */
@Named
@RequestScoped
public class MaterialFilePage {

    @Inject
    private PlainFormPage page;

    /** Whether it is a material that is on the desk, and no new one. */
    public boolean isThere() {
        return page.opened() != null && page.opened().details() instanceof MaterialDetails;
    }

    public String getId() {
        return page.opened().key();
    }

    /** What there is, in a sentence. */
    public String getTold() {
        MaterialDetails details = (MaterialDetails) page.opened().details();
        StoredFile file = details.file();
        if (file == null) {
            return Messages.text(details.url() == null ? "desk.document.none" : "desk.document.elsewhere");
        }
        String type = MediaType.ofMime(file.getMediaType()).map(Enum::name).orElse(file.getMediaType());
        return Messages.text("desk.document.here", details.fileName(), type, FileSize.megabytes(file.getBytes()));
    }
}
