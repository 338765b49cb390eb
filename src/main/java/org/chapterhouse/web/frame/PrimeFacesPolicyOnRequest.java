package org.chapterhouse.web.frame;

import org.primefaces.context.PrimeFacesContext;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps PrimeFaces from sending its Content-Security-Policy with every page. On a public page it would weaken ours, and
 * a form posted from there would fail, because without the scripts of PrimeFaces it brings no nonce along.
 */
public class PrimeFacesPolicyOnRequest implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
    }
}
