package org.chapterhouse.journey;

/** The buttons of the player. */
final class Controls {

    /** Whether all that can be seen of them stand beside each other within the window. */
    static final String IN_ONE_ROW = """
            (() => {
              const places = [...document.querySelectorAll('.controls > button, .controls > select')]
                .filter((each) => each.offsetParent).map((each) => each.getBoundingClientRect());
              const middle = ({ top, bottom }) => (top + bottom) / 2;
              return places.length > 4
                && places.every((place) => Math.abs(middle(place) - middle(places[0])) < 4 && place.right <= innerWidth);
            })()""";

    private Controls() {}
}
