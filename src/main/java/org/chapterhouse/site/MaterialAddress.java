package org.chapterhouse.site;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.picture.SlidePictures;

/** Where materials that are files of ours open. A browser shows a PDF itself; of anything else a page shows the text. */
public final class MaterialAddress {

    private MaterialAddress() {}

    /** The file itself. */
    public static String file(long id) {
        return "/media/materials/" + id;
    }

    /** Where it is read from its beginning. */
    public static String of(Material material) {
        return type(material.getFile().getMediaType()).opensAtPage() ? file(material.getId()) : text(material.getId());
    }

    /** Its text as a page. */
    public static String text(long id) {
        return "/materials/" + id;
    }

    /**
     * Where it is read from one page, slide or part on.
     *
     * @param mediaType as the archive keeps it; null if unknown
     * @param question  the search that led there, whose words a page of text marks; may be empty
     */
    public static String at(long id, String mediaType, int page, String question) {
        return type(mediaType).opensAtPage()
                ? PageAddress.of(file(id)).with("q", question) + "#page=" + page
                : textAt(id, page, question);
    }

    /** Its text as a page, from one page, slide or part on. */
    public static String textAt(long id, int page, String question) {
        return PageAddress.of(text(id)).with("q", question).with("page", page) + "#page-" + page;
    }

    /** The picture of a page or slide, or null where there are none of such files. */
    public static String picture(long id, String mediaType, int page) {
        return SlidePictures.exist(type(mediaType)) ? file(id) + "/pages/" + page + ".jpg" : null;
    }

    /** Key of the word for its pieces: page, slide or part. */
    public static String piece(String mediaType) {
        return switch (type(mediaType).use()) {
            case SLIDES -> "material.slide";
            case PARTS -> "material.part";
            default -> "material.page";
        };
    }

    private static MediaType type(String mediaType) {
        return MediaType.ofMime(mediaType).orElse(MediaType.PDF);
    }
}
