package org.chapterhouse.web.media;

import java.io.IOException;

import org.chapterhouse.account.CurrentPerson;
import org.chapterhouse.account.CurrentViewer;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.search.log.QueryLog;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out slides and handouts that are files of ours; {@code q} is the search that led there. */
@WebServlet("/media/materials/*")
public class MaterialServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Programs programs;
    @Inject
    private transient CurrentViewer current;
    @Inject
    private transient CurrentPerson person;
    @Inject
    private transient QueryLog queries;
    @Inject
    private transient FileAnswer answer;

    @Override
    void send(long id, String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Material material = programs.requireMaterial(id, current.viewer());
        if (material.getFile() == null || !form.isEmpty()) {
            throw new NotFound("This material is not a file of ours.");
        }
        String question = request.getParameter("q");
        if (question != null) {
            queries.followed(question, person.key());
        }
        answer.send(material.getFile(), material.getFileName(), request, response);
    }
}
