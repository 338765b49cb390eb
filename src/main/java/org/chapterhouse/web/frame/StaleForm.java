package org.chapterhouse.web.frame;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A form whose state the server does not have: it waited too long, or somebody made it up. Neither is a fault of ours. */
final class StaleForm {

    private static final System.Logger LOG = System.getLogger(StaleForm.class.getName());
    private static final Pattern VIEW_STATE = Pattern.compile("-?\\d{1,20}:-?\\d{1,20}");

    private StaleForm() {}

    /** Whether the request brings something as the state of a view that cannot be one. */
    static boolean hasNoViewState(HttpServletRequest request) {
        if (!"application/x-www-form-urlencoded".equals(mediaType(request))) {
            return false;
        }
        String state = request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
        return state != null && !VIEW_STATE.matcher(state).matches();
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.log(Level.INFO, "A form came without a state that is known: {0}", request.getServletPath());
        response.sendError(HttpServletResponse.SC_GONE);
    }

    private static String mediaType(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).replaceFirst("\\s*;.*", "");
    }
}
