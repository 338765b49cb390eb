package org.chapterhouse.web.media;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.problem.NotFound;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What the addresses of files have in common: a number, an ending where there are several forms, GET and HEAD. */
abstract class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})(?:\\.([a-z]{3,4}))?");

    /**
     * @param form the ending of the address without the dot, empty for none
     * @throws NotFound if there is no such file for this viewer
     */
    abstract void send(long id, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(Long.parseLong(path.group(1)), path.group(2) == null ? "" : path.group(2), request, response);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Nobody writes a body for HEAD, so that none has to be counted and thrown away. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
