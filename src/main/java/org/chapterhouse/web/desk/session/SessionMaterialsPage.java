package org.chapterhouse.web.desk.session;

import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.CatalogAddress;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The slides and handouts of the session that is on the desk. */
@Named
@RequestScoped
public class SessionMaterialsPage {

    @Inject
    private DeskSessionPage page;

    @Inject
    private Sessions sessions;

    @Inject
    private Programs programs;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    private List<Row> rows;

    /**
     * @param kind what it is, in a word
     * @param told what there is of it
     * @param href where it is edited
     */
    public record Row(String title, String kind, String told, String href) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = programs.materialsOf(sessions.requireVisible(page.getFacts().slug(), current.viewer())).stream()
                    .map(this::row)
                    .toList();
        }
        return rows;
    }

    private Row row(Material material) {
        String told = material.getFile() != null
                ? material.details().fileName()
                : texts.get(material.getUrl() == null ? "desk.document.none" : "desk.document.elsewhere");
        return new Row(
                material.getTitle(),
                texts.family("material.").get(material.getKind().name()),
                told,
                CatalogAddress.of(Subject.MATERIAL, material.getId().toString()));
    }

    /** Where one is added. */
    public String getAdd() {
        return PageAddress.of(CatalogAddress.of(Subject.MATERIAL))
                .with("add", "yes")
                .with("place", "/sessions/" + page.getFacts().slug())
                .toString();
    }
}
