package org.chapterhouse.web.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.search.find.ProgramMaterials;
import org.chapterhouse.search.find.ProgramMaterials.Found;
import org.chapterhouse.site.MaterialAddress;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.link.LinkNotes;
import org.chapterhouse.web.ui.Host;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The program materials that a search finds in addition to sessions; on the first page of results only. */
@Named
@RequestScoped
public class FoundMaterials {

    @Inject
    private SearchChoices choices;

    @Inject
    private SearchPage page;

    @Inject
    private ProgramMaterials materials;

    @Inject
    private Texts texts;

    @Inject
    private LinkNotes links;

    private List<Row> rows = List.of();

    /**
     * @param href  where it opens, at the page that was found; null where only its title is known
     * @param facts what it is, of which program, and from which year
     */
    public record Row(String title, String href, boolean elsewhere, String facts, String summary) {}

    @PostConstruct
    void load() {
        if (choices.page() == 1 && !choices.text().isEmpty()) {
            rows = materials.find(page.getLookedFor()).stream().map(this::row).toList();
            links.prepare(rows.stream().filter(Row::elsewhere).map(Row::href).toList());
        }
    }

    private Row row(Found found) {
        Material material = found.material();
        String page = found.page() == null
                ? null
                : texts.get(MaterialAddress.piece(material.getFile().getMediaType()), found.page());
        String facts = Stream.of(
                        page,
                        texts.get("material." + material.getKind().name()),
                        material.getProgram().getName(),
                        material.getFile() == null ? Host.of(material.getUrl()) : null,
                        material.getYear() == null ? null : material.getYear().toString())
                .filter(fact -> fact != null && !fact.isEmpty())
                .collect(Collectors.joining(", "));
        return new Row(material.getTitle(), address(found), material.getFile() == null, facts, material.getSummary());
    }

    private String address(Found found) {
        Material material = found.material();
        return material.getFile() == null
                ? material.getUrl()
                : found.page() == null
                        ? MaterialAddress.of(material)
                        : MaterialAddress.at(
                                material.getId(), material.getFile().getMediaType(), found.page(), page.getLookedFor());
    }

    /** Whether the title of one was typed: nobody looks for anything else then. */
    public boolean isTitled() {
        return rows.stream()
                .anyMatch(
                        row -> row.title().equalsIgnoreCase(page.getLookedFor().strip()));
    }

    public List<Row> getRows() {
        return rows;
    }
}
