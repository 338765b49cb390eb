package org.chapterhouse.web.media;

import java.io.IOException;
import java.io.InputStream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.media.picture.SlidePictures;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends the picture of a page or slide. Thread-safe. */
@ApplicationScoped
class PagePicture {

    @Inject
    private MaterialTexts texts;

    @Inject
    private SlidePictures pictures;

    /** @throws NotFound if there is no such page, or no picture of it */
    void send(Material material, int page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (page > texts.countOf(material)) {
            throw new NotFound("problem.page.missing");
        }
        String etag = "\"%s-%d-%d\"".formatted(material.getFile().getChecksum(), SlidePictures.WIDTH, page);
        if (FileRequest.of(request).matches(etag)) {
            FileHeaders.describe(request, response, etag, name(page));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        FileContent picture = pictures.require(material.getFile(), page);
        FileHeaders.describe(request, response, etag, name(page));
        response.setContentType(SlidePictures.MIME);
        response.setContentLengthLong(picture.size());
        if (!"HEAD".equals(request.getMethod())) {
            try (InputStream content = picture.stream()) {
                content.transferTo(response.getOutputStream());
            }
        }
    }

    private static String name(int page) {
        return "page-" + page + ".jpg";
    }
}
