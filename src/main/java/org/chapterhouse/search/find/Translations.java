package org.chapterhouse.search.find;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.search.document.MomentKind;

/** What is said in a recording and what captions in other languages say of it: found in both, it is one moment. */
final class Translations {

    private final String usual;
    private final List<FoundPlace> usualPlaces;
    private final List<FoundPlace> places;

    /**
     * @param usual  language of the captions that a recording shows first; null where it has none
     * @param places of all passages that were found
     */
    Translations(String usual, List<FoundPlace> places) {
        this.usual = usual;
        this.places = places;
        usualPlaces = places.stream()
                .filter(place -> isSpeech(place.kind()) && !isOther(place.language()))
                .toList();
    }

    /** Those that are found in another language only, and all that are no translation. */
    List<FoundPassage> without(List<FoundPassage> passages) {
        return passages.stream()
                .filter(passage -> !isOther(passage.language()) || !isFoundInUsual(passage))
                .toList();
    }

    /** The language to open the recording in, null for the usual one. */
    String toOpen(FoundPassage passage) {
        return isOther(passage.language()) ? passage.language() : null;
    }

    private boolean isFoundInUsual(FoundPassage passage) {
        return places.stream()
                .filter(place -> place.isOf(passage))
                .anyMatch(place -> usualPlaces.stream()
                        .anyMatch(same ->
                                same.startMillis() < place.endMillis() && place.startMillis() < same.endMillis()));
    }

    private boolean isOther(String language) {
        return language != null && !Objects.equals(language, usual);
    }

    private static boolean isSpeech(MomentKind kind) {
        return kind == MomentKind.TRANSCRIPT;
    }
}
