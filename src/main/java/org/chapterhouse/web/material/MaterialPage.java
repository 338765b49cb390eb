package org.chapterhouse.web.material;

import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.Synonyms;
import org.chapterhouse.search.words.WordMarks;
import org.chapterhouse.searchlog.QueryLog;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.SearcherKey;
import org.chapterhouse.site.MaterialAddress;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The page {@code /materials/{id}}: the text of slides or a handout, page by page, each with its anchor {@code #page-n},
 * for formats that no browser opens at a page. Of a long one it shows the pages around {@code page}.
 */
@Named
@RequestScoped
public class MaterialPage {

    private static final int SHOWN = 50;

    @Inject
    private CurrentViewer current;

    @Inject
    private SearcherKey searcher;

    @Inject
    private Programs programs;

    @Inject
    private MaterialTexts texts;

    @Inject
    private QueryLog queries;

    @Inject
    private Synonyms synonyms;

    @Inject
    private Texts words;

    @Inject
    private Choices choices;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    private Material material;
    private int total;
    private int first;
    private List<PageView> pages;

    /** Runs before anything is drawn, so that a material that is not to be seen is a page of its own. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound("problem.material.missing");
        }
        material = programs.requireMaterial(Long.parseLong(id), current.viewer());
        if (material.getFile() == null) {
            throw new NotFound("problem.material.elsewhere");
        }
        if (!getQuestion().isEmpty()) {
            queries.followed(getQuestion(), searcher.key());
        }
        total = texts.countOf(material);
        first = Math.min((choices.page() - 1) / SHOWN, Math.max(0, total - 1) / SHOWN) * SHOWN + 1;
        WordMarks marks = WordMarks.of(synonyms.named(SearchQuery.ofPage(getQuestion())));
        pages = texts.of(material, first, first + SHOWN - 1).stream()
                .map(page -> PageView.of(material, page, marks))
                .toList();
    }

    public Material getMaterial() {
        return material;
    }

    /** Title, size and the like, and where it is saved from. */
    public MaterialView getView() {
        return MaterialView.of(material);
    }

    public List<PageView> getPages() {
        return pages;
    }

    public boolean isWithoutText() {
        return pages.stream().allMatch(page -> page.lines().isEmpty());
    }

    /** Such as “slide 3”, for its heading. */
    public String name(int number) {
        String name = words.get(MaterialAddress.piece(material.getFile().getMediaType()), number);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Where a browser opens this page of the file itself; null where it cannot. */
    public String original(int number) {
        String type = material.getFile().getMediaType();
        return MediaType.ofMime(type)
                .filter(MediaType::opensAtPage)
                .map(pdf -> MaterialAddress.at(material.getId(), type, number, ""))
                .orElse(null);
    }

    /** The anchor of the page before; null on the first. */
    public String before(int number) {
        return number == 1 ? null : to(number - 1);
    }

    /** The anchor of the page after; null on the last. */
    public String after(int number) {
        return number == total ? null : to(number + 1);
    }

    /** The session it belongs to, with the words of the search that led here; null for one of a program. */
    public String getSessionHref() {
        return material.getSession() == null
                ? null
                : PageAddress.of("/sessions/" + material.getSession().getSlug())
                        .with("q", getQuestion())
                        .toString();
    }

    /** Which pages are shown, in words; null if all. */
    public String getShown() {
        return total <= SHOWN ? null : words.get("material.shown", first, Math.min(total, first + SHOWN - 1), total);
    }

    private String to(int number) {
        boolean here = number >= first && number < first + SHOWN;
        return here ? "#page-" + number : MaterialAddress.textAt(material.getId(), number, getQuestion());
    }

    private String getQuestion() {
        return choices.one("q");
    }
}
