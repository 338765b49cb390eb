package org.chapterhouse.web.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.site.PageAddress;
import org.omnifaces.cdi.Cookie;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The language somebody wants to read recordings in: the one the address asks for, or the one chosen last. */
@RequestScoped
public class CaptionChoice {

    private static final String COOKIE = "captions";
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Inject
    @Param(name = "lang")
    private String asked;

    @Inject
    @Param(name = "q")
    private String question;

    @Inject
    @Cookie(name = COOKIE)
    private String remembered;

    /** A language to choose, by its own name. */
    public record Language(String tag, String name, String href, boolean here) {}

    /** @param tracks of one recording, the usual one first; not empty */
    CaptionTrack of(List<CaptionTrack> tracks) {
        Optional<CaptionTrack> wanted = find(tracks, asked);
        // A search leads to the language in which the words were found; nobody has chosen that for good.
        wanted.filter(track -> question == null)
                .ifPresent(track -> Faces.addResponseCookie(COOKIE, track.getLanguage(), "/", KEPT_SECONDS));
        return wanted.or(() -> find(tracks, remembered)).orElse(tracks.get(0));
    }

    /** Empty where there is no choice. */
    static List<Language> among(List<CaptionTrack> tracks, CaptionTrack chosen, String page) {
        return tracks.size() < 2
                ? List.of()
                : tracks.stream()
                        .map(track -> new Language(
                                track.getLanguage(),
                                name(track),
                                PageAddress.of(page)
                                        .with("lang", track.getLanguage())
                                        .toString(),
                                track == chosen))
                        .toList();
    }

    /** Such as “English”, “Español”. */
    static String name(CaptionTrack track) {
        Locale locale = Locale.forLanguageTag(track.getLanguage());
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? track.getLanguage() : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static Optional<CaptionTrack> find(List<CaptionTrack> tracks, String language) {
        return tracks.stream()
                .filter(track -> track.getLanguage().equals(language))
                .findFirst();
    }
}
