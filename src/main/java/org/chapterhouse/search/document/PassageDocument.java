package org.chapterhouse.search.document;

/**
 * A passage as it stands in the index.
 *
 * @param kind          name of a {@link MomentKind}
 * @param start         milliseconds into the recording, or null where unknown
 * @param end           likewise
 * @param language      BCP 47 tag of speech; null for pages
 * @param page          from 1, or null for speech
 * @param material      id of the slides or handout, or null for speech
 * @param materialTitle null for speech
 * @param cues          see {@link CueBorders}; null for pages
 * @param packedVector  a byte for each dimension of its vector, in hexadecimal digits; null where unknown
 */
public record PassageDocument(
        MomentKind kind,
        Integer start,
        Integer end,
        String language,
        Integer page,
        Long material,
        String materialTitle,
        String cues,
        String text,
        String packedVector) {

    /** Where the vector stands in the index. */
    public static final String VECTOR = "passages.packed_vector";

    static PassageDocument spoken(int start, int end, String language, CueBorders cues, String text) {
        return new PassageDocument(
                MomentKind.TRANSCRIPT, start, end, language, null, null, null, cues.toString(), text, null);
    }

    /** Whether it is in the session's usual language: the model knows one best, and a translation means the same. */
    public boolean isIn(String usual) {
        return language == null || language.equals(usual);
    }

    /** Title and summary of the session, found by meaning only. */
    static PassageDocument about() {
        return new PassageDocument(MomentKind.ABOUT, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The text that says what it means, in a session of this title and summary. A passage by itself often does not say
     * what it is about; the title does. A dot between points is for the eye: with it, questions find fewer slides.
     */
    public String meant(String title, String summary) {
        return title + ". " + (kind == MomentKind.ABOUT ? summary : text.replace(MaterialPassages.POINT, " "));
    }

    /** @param known its vector; null where unknown */
    public PassageDocument with(String known) {
        return new PassageDocument(kind, start, end, language, page, material, materialTitle, cues, text, known);
    }
}
