package org.chapterhouse.web.media;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.searchlog.QueryLog;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.SearcherKey;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Hands out slides and handouts that are files of ours; {@code q} is the search that led there. {@code …/pages/3.jpg} is a
 * picture of their third page.
 */
@WebServlet("/media/materials/*")
public class MaterialServlet extends FileServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PICTURE = Pattern.compile("/(\\d{1,18})/pages/([1-9]\\d{0,4})\\.jpg");

    @Inject
    private transient Programs programs;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient SearcherKey searcher;

    @Inject
    private transient QueryLog queries;

    @Inject
    private transient FileSender answer;

    @Inject
    private transient PagePicture picture;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PICTURE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            super.doGet(request, response);
            return;
        }
        try {
            picture.send(require(Long.parseLong(path.group(1))), Integer.parseInt(path.group(2)), request, response);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    void send(long id, String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Material material = require(id);
        if (!form.isEmpty()) {
            throw new NotFound("problem.material.format");
        }
        String question = request.getParameter("q");
        if (question != null) {
            queries.followed(question, searcher.key());
        }
        answer.send(material.getFile(), material.getFileName(), request, response);
    }

    private Material require(long id) {
        Material material = programs.requireMaterial(id, current.viewer());
        if (material.getFile() == null) {
            throw new NotFound("problem.material.elsewhere");
        }
        return material;
    }
}
