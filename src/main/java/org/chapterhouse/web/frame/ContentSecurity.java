package org.chapterhouse.web.frame;

import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspPhaseListener;
import org.primefaces.csp.CspState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The Content-Security-Policy: one strict policy for everything, one that allows the frame of another site or
 * a recording from there, and one with a nonce for pages that use PrimeFaces.
 */
@Named
@ApplicationScoped
public class ContentSecurity {

    static final String HEADER = "Content-Security-Policy";

    private static final String COMMON =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'; ";

    static final String STRICT = COMMON + "style-src 'self'; script-src 'self'";

    /** PrimeFaces places its widgets with style attributes. It appends the nonce, so script-src has to come last. */
    private static final String WITH_PRIMEFACES = COMMON + "style-src 'self' 'unsafe-inline'; script-src 'self'";

    /**
     * For a public page before it is rendered: the strict policy, but that one host may be shown in a frame.
     *
     * @param host such as {@code player.vimeo.com}; never anything a visitor has typed
     */
    public void allowFramesFrom(String host) {
        allow("frame-src https://" + host);
    }

    /**
     * Likewise, that recordings are played from one other server.
     *
     * @param origin such as {@code https://media.example.org}; never anything a visitor has typed
     */
    public void allowMediaFrom(String origin) {
        allow("media-src 'self' " + origin);
    }

    /** Likewise, that the page may look at a recording that somebody chose on their machine. */
    public void allowChosenMedia() {
        allow("media-src 'self' blob:");
    }

    private static void allow(String directive) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader(HEADER, STRICT + "; " + directive);
    }

    /** For {@code tool.xhtml}, before it is rendered: PrimeFaces sends its policy in place of the strict one. */
    public void allowPrimeFaces() {
        FacesContext context = FacesContext.getCurrentInstance();
        CspState state = PrimeFacesContext.getCspState(context);
        state.setInitialized(false);
        CspPhaseListener.initCsp(context, true, false, null, WITH_PRIMEFACES);
    }
}
