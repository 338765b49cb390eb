package org.chapterhouse.site;

import org.chapterhouse.search.find.Moment;

/** Where a moment that was found opens. */
public final class MomentAddress {

    private MomentAddress() {}

    /**
     * The page of the session at {@link Moment#jumpSeconds}; where no time is known, the material at its page.
     *
     * @param slug      of the session
     * @param question  the search that found it, whose words are marked there; may be empty
     * @param mediaType of the material, see {@link MaterialAddress#at}
     */
    public static String of(String slug, Moment moment, String question, String mediaType) {
        if (moment.startSeconds() == null) {
            return MaterialAddress.at(moment.materialId(), mediaType, moment.page(), question);
        }
        PageAddress session = PageAddress.of("/sessions/" + slug).with("q", question);
        PageAddress page = moment.language() == null ? session : session.with("lang", moment.language());
        return page.with("t", moment.jumpSeconds()).toString();
    }
}
